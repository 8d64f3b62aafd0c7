import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProgram, programEnvironment } from '../../tools/buildProgram'
import { Database } from './database'
import { openSqliteStore } from './sqliteStore'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const kept = join(folder, 'kept')
const writer = join(folder, 'writer.cjs')

beforeAll(() => buildProgram('test/fixtures/wire/writer.ts', writer))

afterAll(() => rmSync(folder, { recursive: true }))

/** Lets the writer write until it has acknowledged so many rounds, kills it, and yields all it acknowledged. */
function acknowledgedUntilKilled(run: number, rounds: number): Promise<string[]> {
  return new Promise((ended) => {
    let text = ''
    const child = spawn(process.execPath, [writer, kept, String(run)], {
      env: programEnvironment,

      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString()
      if (text.split('\n').length > rounds) child.kill('SIGKILL')
    })
    child.on('close', () => ended(text.split('\n').slice(0, -1)))
  })
}

it('a kill at any moment loses no acknowledged write and leaves no half of one', async () => {
  const acknowledged: string[] = []
  for (let run = 0; run < 5; run++) acknowledged.push(...(await acknowledgedUntilKilled(run, 20 + run * 13)))
  const database = new Database(openSqliteStore(kept), new Map([['kept', []]]), 'test')
  const found = await database.find('kept', { query: {}, order: {}, offset: 0, limit: Infinity, projection: {} })
  await database.close()
  const changed = new Set(found.filter((document) => document.changed === true).map(({ _id }) => _id))
  const halves = new Map<unknown, number>()
  for (const { round } of found) halves.set(round, (halves.get(round) ?? 0) + 1)
  expect(acknowledged.length).toBeGreaterThan(200)
  expect(acknowledged.filter((id) => !changed.has(id))).toEqual([])
  expect(new Set(halves.values())).toEqual(new Set([2]))
})
