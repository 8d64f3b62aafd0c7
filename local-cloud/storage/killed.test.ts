import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProgram, programEnvironment } from '../../tools/buildProgram'
import { listFiles } from '../listFiles'
import { Files } from './files'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const kept = join(folder, 'kept')
const storer = join(folder, 'storer.cjs')

beforeAll(() => buildProgram('test/fixtures/wire/storer.ts', storer))

afterAll(() => rmSync(folder, { recursive: true }))

/** Lets the storer work until it has said so many lines, kills it, and yields what it said. */
function saidUntilKilled(run: number, lines: number): Promise<string[]> {
  return new Promise((ended) => {
    let text = ''
    const child = spawn(process.execPath, [storer, kept, String(run)], {
      env: programEnvironment,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString()
      if (text.split('\n').length > lines) child.kill('SIGKILL')
    })
    child.on('close', () => ended(text.split('\n').slice(0, -1)))
  })
}

/** The files that were acknowledged and that nobody was about to take away. */
function certain(lines: readonly string[]): string[] {
  const going = new Set(lines.filter((line) => line.startsWith('-')).map((line) => line.slice(2)))
  return lines.flatMap((line) => (line.startsWith('+') && !going.has(line.slice(2)) ? [line.slice(2)] : []))
}

it('a kill at any moment loses no stored file, and makes no start miss a file that nobody took away', async () => {
  const lines: string[] = []
  for (let run = 0; run < 6; run++) lines.push(...(await saidUntilKilled(run, 7 + run * 11)))
  await new Files(kept).open()
  const there = new Set(listFiles(join(kept, 'files')))
  expect(certain(lines).length).toBeGreaterThan(50)
  expect(certain(lines).filter((path) => !there.has(path))).toEqual([])
}, 30_000)
