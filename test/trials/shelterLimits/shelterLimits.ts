import fs from 'node:fs'
import path from 'node:path'
import { root } from '../../../tools/paths'
import { openImportDesk, type ImportDesk } from '../../flows/importDesk'
import { phoneId, valueOf } from '../../flows/world'
import type { Trial } from '../trial'
import { heavyFiles } from './heavyFiles'

const MB = 1024 * 1024

/** The most memory (MB) that a process which this one started has held; 0 where the system does not tell. */
function peak(): number {
  const told = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')
  const children = told(`/proc/${process.pid}/task/${process.pid}/children`).split(' ').filter(Boolean)
  const kilobytes = children.map((pid) => Number(/^VmHWM:\s+(\d+)/m.exec(told(`/proc/${pid}/status`))?.[1] ?? 0))
  return Math.round(Math.max(0, ...kilobytes) / 1024)
}

/** Takes a file in, and says how long its longest call took. */
async function takeIn(desk: ImportDesk, file: Buffer): Promise<string> {
  const slowest = { act: '', seconds: 0 }
  const timed = async <T>(act: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const answer = await work()
    const seconds = (performance.now() - began) / 1000
    if (seconds > slowest.seconds) Object.assign(slowest, { act, seconds })
    return answer
  }
  const upload = await desk.upload(file)
  const { sheet, headerRow, columns } = valueOf(await timed('read', () => desk.tell('editor', 'readImport', upload)))
  const wish = { sheet, headerRow, columns: columns.map(({ field }) => field), datum: 'WGS84' as const, defaults: {} }
  const { refused: unread } = valueOf(
    await timed('check', () => desk.tell('editor', 'checkImport', { ...upload, ...wish })),
  )
  if (unread !== null) throw new Error(`not read: ${unread.refusal}`)
  const confirmed = valueOf(
    await timed('confirm', () =>
      desk.tell('editor', 'confirmImport', { actId: phoneId(), id: upload.id, fewer: true }),
    ),
  )
  const { read, refused } = confirmed.counts
  if (refused > 0) throw new Error(`${refused} of ${read} rows were refused`)
  return `${read} rows, ${(file.length / MB).toFixed(1)} MB, ${slowest.act} ${slowest.seconds.toFixed(1)} s`
}

/**
 * Imports the heaviest file of each kind, made for so many rows, one after the other, each of which changes every place of the
 * list: through the built function in the local cloud, which ends a call that takes more memory or time than `config.json`
 * declares. So whatever ends here keeps within both.
 */
export const shelterLimits: Trial = async ({ size }) => {
  const config = fs.readFileSync(path.join(root, 'cloudfunctions/shelter/config.json'), 'utf8')
  const { memorySize, timeout } = JSON.parse(config) as { memorySize: number; timeout: number }
  const desk = await openImportDesk()
  const lines: string[] = []
  try {
    for (const [kind, make] of Object.entries(heavyFiles)) {
      const told = await takeIn(desk, make(size)).catch((error: unknown) => {
        throw new Error(`${kind}: ${String(error)}; before it ${lines.join('; ')}`, { cause: error })
      })
      lines.push(`${kind} ${told}, at most ${peak()} MB so far`)
    }
  } finally {
    await desk.close()
  }
  return `Files of ${size} rows within ${memorySize} MB and ${timeout} s: ${lines.join('; ')}`
}
