import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chanceFrom, type Chance } from '@core/domain/chance'
import { bundleCommandLine, startCloudProcess, type CloudProcess } from '../../../tools/cloudProcess'
import { root } from '../../../tools/paths'
import type { Trial } from '../trial'
import { idsByNumber, leftAfterAnHour, pointAt, presentList, takeIn, type Errand } from './importer'

/** How long (ms) an import goes on at the most before the cloud is killed. */
const LONGEST = 600

/** How many places a list has at the most. */
const MOST = 400

/** A list of made-up places, some of them other than before. */
function listOf(chance: Chance): Buffer {
  const first = Math.floor(chance() * 50)
  const count = 100 + Math.floor(chance() * (MOST - 100))
  const rows = Array.from({ length: count }, (_, at) => {
    const number = first + at
    const capacity = 100 + Math.floor(chance() * 3)
    return `T-${number},示例${number}号,应急避难场所,汉台区,107.02${number},33.08,${capacity}`
  })
  return Buffer.from(['编号,名称,类别,县区,经度,纬度,容纳人数', ...rows].join('\n'))
}

/** The cloud of one run, and the list that should be in it. */
class Run {
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shelter-import-'))
  private program: readonly string[] = []
  private cloud: CloudProcess | undefined
  readonly counts = { former: 0, next: 0 }

  async begin(): Promise<void> {
    const script = await bundleCommandLine(path.join(this.folder, 'cli.cjs'))
    const files = ['database', 'storage'].flatMap((name) => [`--${name}`, `${root}/cloudfunctions/${name}.json`])
    this.program = [script, 'start', '--port', '0', '--console', 'off', '--data', `${this.folder}/data`, ...files]
    await this.start()
  }

  private async start(): Promise<void> {
    this.cloud = await startCloudProcess(this.program)
    pointAt(this.cloud.admin)
  }

  /** Kills the cloud while a list is taken in: the list is the former one or the whole new one, and the same again ends it. */
  async kill(round: number, chance: Chance): Promise<void> {
    const former = await presentList()
    const formerIds = await idsByNumber()
    const errand: Errand = { id: `import-of-round-${round}`, actId: `confirm-of-round-${round}`, file: listOf(chance) }
    const taking = takeIn(errand).catch(() => undefined)
    await Promise.race([taking, wait(chance() * LONGEST)])
    await this.cloud?.end('SIGKILL')
    await taking
    await this.start()
    const seen = await presentList()
    await takeIn(errand)
    const next = await presentList()
    if (seen !== former && seen !== next)
      throw new Error(`kill ${round + 1}: neither the old list nor the new: ${this.folder}`)
    this.counts[seen === next ? 'next' : 'former'] += 1
    const moved = [...(await idsByNumber())].filter(([number, id]) => (formerIds.get(number) ?? id) !== id)
    if (moved.length > 0) throw new Error(`kill ${round + 1}: ${moved.length} places lost their ids: ${this.folder}`)
  }

  async stop(): Promise<void> {
    const left = await leftAfterAnHour()
    await this.cloud?.end('SIGKILL')
    if (left > 0) throw new Error(`${left} pages of imports that are over are left: ${this.folder}`)
  }

  async abandon(): Promise<void> {
    await this.cloud?.end('SIGKILL')
  }

  finish(): void {
    fs.rmSync(this.folder, { recursive: true })
  }
}

/**
 * Kills a cloud with -9 so many times while a list is imported, at any moment from the upload to the last page. After each
 * kill the list is the former one or the new one, whole; the phone that asks again brings the new one; known places keep
 * their ids; and nothing of an import that is over stays.
 */
export const shelterImport: Trial = async ({ size, seed }) => {
  const chance = chanceFrom(seed)
  const run = new Run()
  try {
    await run.begin()
    for (let round = 0; round < size; round++) await run.kill(round, chance)
    await run.stop()
  } finally {
    await run.abandon()
  }
  run.finish()
  const { former, next } = run.counts
  return `${size} kills while importing: ${former} left the old list, ${next} the new one, none a mixture; asking again brought the new one`
}
