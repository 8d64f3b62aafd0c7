import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toAdmin } from '../test/fixtures/hostile/toAdmin'
import { toGateway } from '../test/fixtures/hostile/toGateway'
import type { Leaving } from '../test/fixtures/hostile/written'

/** Milliseconds for which a client waits for an answer, and for which it waits where none may come. */
const PATIENCE = 10_000
const GLANCE = 400

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const open: (Socket | NodeJS.Timeout)[] = []
let server: ChildProcess
let addresses: { gateway: string; admin: string }

beforeAll(async () => {
  const fixture = join(__dirname, '../test/fixtures/hostile/served.ts')
  server = spawn(process.execPath, ['--import', 'tsx', fixture, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  addresses = await new Promise((served, failed) => {
    server.stdout?.once('data', (line: Buffer) => served(JSON.parse(line.toString()) as typeof addresses))
    server.once('exit', (code) => failed(new Error(`the server ended with ${String(code)}`)))
  })
}, 30_000)
afterAll(() => {
  for (const one of open)
    if (one instanceof Socket) one.destroy()
    else clearTimeout(one)
  server.removeAllListeners('exit')
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Sends bytes to a listener and yields what came back until the other side closed, or for as long as one waits. */
function send(url: string, bytes: string | Buffer, leaving: Leaving, patience: number): Promise<string> {
  return new Promise((answered) => {
    let answer = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    open.push(socket)
    const end = (): void => answered(answer)
    socket.on('data', (part) => {
      answer += part.toString('latin1')
      if (answer.includes('\r\n\r\n')) setTimeout(end, 20)
    })
    socket.on('close', end).on('error', end)
    open.push(setTimeout(end, patience))
    socket.write(bytes, () => {
      if (leaving === 'closes its half') socket.end()
      if (leaving === 'breaks off') setTimeout(() => socket.resetAndDestroy(), 20)
    })
  })
}

async function answersStill(): Promise<unknown> {
  const call = await fetch(`${addresses.gateway}/call/echo`, { method: 'POST', body: '{"a":1}' })
  const count = await fetch(addresses.admin, {
    method: 'POST',
    body: '{"action":"database.calculateDocument","collectionName":"posts"}',
  })
  return [await call.json(), await count.json()]
}

const wellAnswered = [
  { result: expect.objectContaining({ a: 1 }) as unknown },
  expect.objectContaining({ data: { total: 0 } }),
]

const patienceFor = (answer: RegExp): number => (answer.test('') ? GLANCE : PATIENCE)

describe('whoever sends', () => {
  it.each(toGateway)(
    'the gateway %s gets an answer or none, and the next is served',
    async (_, bytes, leaving, answer) => {
      const got = await send(addresses.gateway, bytes(addresses.gateway), leaving, patienceFor(answer))
      expect(got).toMatch(answer)
      expect(got).not.toContain('the secret')
      expect(await answersStill()).toEqual(wellAnswered)
    },
  )

  it.each(toAdmin)(
    'the admin endpoint %s gets an answer or none, and the next is served',
    async (_, bytes, leaving, answer) => {
      const got = await send(addresses.admin, bytes(addresses.admin), leaving, patienceFor(answer))
      expect(got).toMatch(answer)
      expect(await answersStill()).toEqual(wellAnswered)
    },
  )

  it('all of it ends the process neither now nor later', () => {
    expect(server.exitCode).toBeNull()
  })
})
