import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { contentOf, KeptCloud } from '../../test/fixtures/wire/keptCloud'
import { run } from './commands'

let kept: KeptCloud
beforeEach(() => {
  kept = new KeptCloud()
  fs.writeFileSync(kept.at('odd.json'), '{"grant":[]}')
})
afterEach(() => kept.end())

interface Said {
  code: number
  lines: string[]
}

/** What a command line comes to, when the person answers so. */
async function cloud(line: string, answer = ''): Promise<Said> {
  const lines: string[] = []
  const say = (text: string): unknown => lines.push(text)
  const words = line
    .split(' ')
    .map((word) => word.replace('DATA', kept.data).replace('AT/', `${kept.folder}/`).replace('NOTHING', ''))
  const code = await run(words, { out: say, say, ask: (question) => Promise.resolve(say(question)).then(() => answer) })
  return { code, lines: lines.map((text) => text.replaceAll(kept.data, 'DATA').replaceAll(kept.folder, 'AT')) }
}

const shows = 'cloud --help shows all commands and options.'

describe('the command line', () => {
  it('shows its commands and options', async () => {
    const { code, lines } = await cloud('--help')
    expect(code).toBe(0)
    expect(lines.join('\n')).toMatch(
      /start\n[^]*--port N[^]*--database FILE[^]*export FOLDER\n[^]*import FOLDER\n[^]*reset\n/,
    )
    expect((await cloud('')).code).toBe(2)
  })

  it.each([
    ['stop', "there is no command 'stop'"],
    ['start --prot 1', "Unknown option '--prot'"],
    ['start --port x', "--port is a whole number from 0 to 65535, not 'x'"],
    ['start --port 70000', "--port is a whole number from 0 to 65535, not '70000'"],
    ['start --latency fast', "--latency is a whole number from 0 to 600000, not 'fast'"],
    ['start --console on', "--console is read, edit or off, not 'on'"],
    ['start --strict no', "--strict is on or off, not 'no'"],
    ['start --duplicate-code E11000', '--duplicate-code is DATABASE_REQUEST_FAILED or DATABASE_DUPLICATE_WRITE, not'],
    ['start --largest-document 0', "--largest-document is a whole number from 1 to 16777216, not '0'"],
    ['start --largest-document 16777217', '--largest-document is a whole number from 1 to 16777216'],
    ['start --clock tomorrow', "--clock is a moment such as 2027-03-13T10:00+08:00, not 'tomorrow'"],
    ['start --clock 2027-03-13T10:00', '--clock is a moment such as'],
    ['start --clock 2027-13-13T10:00Z', '--clock is a moment such as'],
    ['start --people AT/none.json', '--people: there is no AT/none.json'],
    ['start --people AT/storage.json', '--people AT/storage.json: People are a list of { "id", "name", "openId" }'],
    ['start --openapi AT/odd.json', "--openapi AT/odd.json: There is no 'grant' in it, but grants,"],
    ['start --fault x', '--fault x: Unexpected token'],
    ['start --fault {}', '--fault {}: A fault says what goes wrong: delay, error, drop or throttle.'],
    ['start --largest-document 5MB', "--largest-document is a whole number from 1 to 16777216, not '5MB'"],
    ['fire', 'fire needs FUNCTION'],
    ['fire a b c', "fire does not take 'c'"],
    ['fault x', 'fault x: Unexpected token'],
    ['fault {"drop":"during"}', `fault {"drop":"during"}: The 'drop' of a fault is 'before' or 'after'.`],
    ['fault {"delay":1} --clear', 'fault takes JSON or --clear, not both'],
    ['fault {"delay":1} {"delay":2}', `fault does not take '{"delay":2}'`],
    ['start now', "start does not take 'now'"],
    ['start --database AT/none.json', '--database: there is no AT/none.json'],
    ['export', 'export needs FOLDER'],
    ['export NOTHING', 'FOLDER is empty'],
    ['start --data NOTHING', '--data is empty'],
    ['start --fault {"delay":1} --fault NOTHING', '--fault is empty'],
    ['reset --yes --data=', '--data is empty'],
    ['reset --yes --data', "Option '--data <value>' argument missing"],
  ])("says what is wrong with '%s'", async (line, words) => {
    const { code, lines } = await cloud(line)
    expect(code).toBe(2)
    expect(lines[0]).toContain(`cloud: ${words}`)
    expect(lines.slice(1)).toEqual([shows])
  })

  it('exports from a running cloud and from a stopped one the same', async () => {
    expect(await cloud('export AT/none --data DATA')).toEqual({
      code: 1,
      lines: ['cloud: There is no environment in DATA: name one with --data.'],
    })
    await kept.start()
    await kept.fill()
    const lines = ['Exported to AT/one: 2 documents in 2 collections, 2 files.']
    expect(await cloud('export AT/one --data DATA')).toEqual({ code: 0, lines })
    expect(await cloud('export AT/one --data DATA')).toEqual({
      code: 1,
      lines: ['cloud: AT/one is not empty: an export takes a folder of its own.'],
    })
    await kept.stop()
    expect((await cloud('export AT/two --data DATA')).code).toBe(0)
    expect(contentOf(kept.at('two'))).toEqual(contentOf(kept.at('one')))
  })

  it('exports and imports documents larger than usual, of a cloud that allows them', async () => {
    await kept.start({ largestDocument: 1_000_000 })
    await kept.insert({ _id: 'large', text: 'x'.repeat(600_000) })
    await kept.stop()
    const lines = ['Exported to AT/one: 1 documents in 1 collections, 0 files.']
    expect(await cloud('export AT/one --data DATA')).toEqual({ code: 0, lines })
    expect((await cloud('import AT/one --data AT/new')).lines[0]).toMatch('is larger than the limit of 524288 bytes')
    expect((await cloud('import AT/one --data AT/new --largest-document 1000000')).code).toBe(0)
  })

  it('imports into an empty folder, over another environment only when told so, and never under a running cloud', async () => {
    await kept.start()
    await kept.fill()
    await kept.running.export(kept.at('one'))
    expect((await cloud('import AT/one --replace --data DATA')).lines[0]).toMatch('Another local cloud is using DATA')
    await kept.stop()
    const lines = ['Imported into AT/new: 2 documents in 2 collections, 2 files.']
    expect(await cloud('import AT/one --database AT/database.json --data AT/new')).toEqual({ code: 0, lines })
    expect(await cloud('import AT/one --data AT/new')).toEqual({
      code: 1,
      lines: ['cloud: AT/new holds an environment: with --replace it is given up for the export.'],
    })
    expect((await cloud('import AT/one --replace --data AT/new')).code).toBe(0)
    fs.rmSync(kept.at('one/manifest.json'))
    expect((await cloud('import AT/one --replace --data AT/new')).lines[0]).toMatch('it has no manifest.json')
  })

  it('throws away what the cloud keeps, once it is told yes, and nothing else', async () => {
    expect((await cloud('reset --data DATA')).lines).toEqual(['There is no environment in DATA.'])
    await kept.start()
    await kept.fill()
    expect((await cloud('reset --yes --data DATA')).lines[0]).toMatch('Another local cloud is using DATA')
    await kept.stop()
    fs.writeFileSync(join(kept.data, 'mine.txt'), '')
    expect(await cloud('reset --data DATA', 'no')).toEqual({
      code: 1,
      lines: ['Throw away all that is in DATA? Type yes: ', 'Nothing was thrown away.'],
    })
    expect((await cloud('reset --data DATA', 'yes')).code).toBe(0)
    expect(fs.readdirSync(kept.data)).toEqual(['mine.txt'])
  })

  it('throws away nothing of a folder that only has folders of the same names', async () => {
    fs.mkdirSync(join(kept.data, 'documents'), { recursive: true })
    fs.mkdirSync(join(kept.data, 'files'))
    expect((await cloud('reset --yes --data DATA')).lines).toEqual(['There is no environment in DATA.'])
    expect(fs.readdirSync(kept.data)).toEqual(['documents', 'files'])
  })

  it('wakes a function of a running cloud by its timer', async () => {
    const triggers = [{ name: 'tick', type: 'timer', config: '0 0 10 13 3 * *' }]
    fs.mkdirSync(kept.at('woken'))
    fs.writeFileSync(kept.at('woken/index.js'), 'exports.main = async (event) => event.TriggerName')
    fs.writeFileSync(kept.at('woken/config.json'), JSON.stringify({ triggers }))
    expect(await cloud('fire woken --data DATA')).toEqual({
      code: 1,
      lines: ['cloud: No cloud is running on DATA: start one, or name its folder with --data.'],
    })
    await kept.start()
    expect(await cloud('fire woken --data DATA')).toEqual({ code: 0, lines: ['"tick"'] })
    expect(await cloud('fire woken tick --data DATA')).toEqual({ code: 0, lines: ['"tick"'] })
    expect(await cloud('fire woken tock --data DATA')).toEqual({
      code: 1,
      lines: ['cloud: The function woken has no timer tock in its config.json. There are: woken tick.'],
    })
  })

  it('makes things go wrong in a running cloud, says what still is to, and ends it', async () => {
    const [twice, once] = ['{"action":"database.*","error":"SYS_ERR","times":2}', '"error":"SYS_ERR","times":1}']
    expect(await cloud(`fault ${twice} --data DATA`)).toEqual({
      code: 1,
      lines: ['cloud: No cloud is running on DATA: start one, or name its folder with --data.'],
    })
    await kept.start()
    expect(await cloud('fault --data DATA')).toEqual({ code: 0, lines: [] })
    expect(await cloud(`fault ${twice} --data DATA`)).toEqual({ code: 0, lines: [twice] })
    await expect(kept.count()).rejects.toThrow('SYS_ERR')
    const second = '{"action":"storage.*","delay":1}'
    expect((await cloud(`fault ${second} --data DATA`)).lines).toEqual([`{"action":"database.*",${once}`, second])
    expect(await cloud('fault --clear --data DATA')).toEqual({ code: 0, lines: [] })
    expect(await kept.count()).toBe(0)
  })

  it('runs a cloud: one line of JSON when it is ready, and a clean end at SIGTERM', async () => {
    const script = join(__dirname, '../cli.ts')
    const fault = '{"action":"database.calculateDocument","error":"SYS_ERR"}'
    const folders = ['--data', kept.data, '--database', kept.at('database.json'), '--functions', kept.folder]
    const options = ['start', '--port', '0', '--fault', fault, '--latency', '1', ...folders]
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const { admin, gateway } = JSON.parse(line.toString()) as Record<string, string>
    expect(admin).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]+\/admin$/)
    expect(gateway).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const body = JSON.stringify({ action: 'database.insertDocument', collectionName: 'posts', data: ['{"_id":"a"}'] })
    expect(await (await fetch(admin ?? '', { method: 'POST', body })).json()).toMatchObject({
      data: { insertedIds: ['a'] },
    })
    const refused = JSON.stringify({ action: 'database.calculateDocument', collectionName: 'posts' })
    expect(await (await fetch(admin ?? '', { method: 'POST', body: refused })).json()).toMatchObject({
      code: 'SYS_ERR',
    })
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([0, null])
    await kept.start()
    expect(await kept.count()).toBe(1)
  })
})
