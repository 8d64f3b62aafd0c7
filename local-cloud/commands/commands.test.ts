import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { contentOf, SmallCloud } from '../../test/fixtures/wire/smallCloud'
import { run } from './commands'

let small: SmallCloud
beforeEach(() => {
  small = new SmallCloud()
})
afterEach(() => small.end())

interface Said {
  code: number
  lines: string[]
}

/** What a command line comes to, when the person answers so. */
async function cloud(line: string, answer = ''): Promise<Said> {
  const lines: string[] = []
  const say = (text: string): unknown => lines.push(text)
  const words = line.split(' ').map((word) => word.replace('DATA', small.data).replace('AT/', `${small.folder}/`))
  const code = await run(words, { out: say, say, ask: (question) => Promise.resolve(say(question)).then(() => answer) })
  return { code, lines: lines.map((text) => text.replaceAll(small.data, 'DATA').replaceAll(small.folder, 'AT')) }
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
    ['start now', "start does not take 'now'"],
    ['start --database AT/none.json', '--database: there is no AT/none.json'],
    ['export', 'export needs FOLDER'],
    ['reset --yes --data', "Option '--data <value>' argument missing"],
  ])("says what is wrong with '%s'", async (line, words) => {
    expect(await cloud(line)).toEqual({ code: 2, lines: [`cloud: ${words}`, shows] })
  })

  it('exports from a running cloud and from a stopped one the same', async () => {
    expect(await cloud('export AT/none --data DATA')).toEqual({
      code: 1,
      lines: ['cloud: There is no environment in DATA: name one with --data.'],
    })
    await small.start()
    await small.fill()
    const lines = ['Exported to AT/one: 2 documents in 2 collections, 2 files.']
    expect(await cloud('export AT/one --data DATA')).toEqual({ code: 0, lines })
    expect(await cloud('export AT/one --data DATA')).toEqual({
      code: 1,
      lines: ['cloud: AT/one is not empty: an export takes a folder of its own.'],
    })
    await small.stop()
    expect((await cloud('export AT/two --data DATA')).code).toBe(0)
    expect(contentOf(small.at('two'))).toEqual(contentOf(small.at('one')))
  })

  it('imports into an empty folder, over another environment only when told so, and never under a running cloud', async () => {
    await small.start()
    await small.fill()
    await small.running.export(small.at('one'))
    expect((await cloud('import AT/one --replace --data DATA')).lines[0]).toMatch('Another local cloud is using DATA')
    await small.stop()
    const lines = ['Imported into AT/new: 2 documents in 2 collections, 2 files.']
    expect(await cloud('import AT/one --database AT/database.json --data AT/new')).toEqual({ code: 0, lines })
    expect(await cloud('import AT/one --data AT/new')).toEqual({
      code: 1,
      lines: ['cloud: AT/new holds an environment: with --replace it is given up for the export.'],
    })
    expect((await cloud('import AT/one --replace --data AT/new')).code).toBe(0)
    fs.rmSync(small.at('one/manifest.json'))
    expect((await cloud('import AT/one --replace --data AT/new')).lines[0]).toMatch('it has no manifest.json')
  })

  it('throws away what the cloud keeps, once it is told yes, and nothing else', async () => {
    expect((await cloud('reset --data DATA')).lines).toEqual(['There is no environment in DATA.'])
    await small.start()
    await small.fill()
    expect((await cloud('reset --yes --data DATA')).lines[0]).toMatch('Another local cloud is using DATA')
    await small.stop()
    fs.writeFileSync(join(small.data, 'mine.txt'), '')
    expect(await cloud('reset --data DATA', 'no')).toEqual({
      code: 1,
      lines: ['Throw away all that is in DATA? Type yes: ', 'Nothing was thrown away.'],
    })
    expect((await cloud('reset --data DATA', 'yes')).code).toBe(0)
    expect(fs.readdirSync(small.data)).toEqual(['mine.txt'])
  })

  it('runs a cloud: one line of JSON when it is ready, and a clean end at SIGTERM', async () => {
    const script = join(__dirname, '../cli.ts')
    const options = ['start', '--port', '0', '--data', small.data, '--database', small.at('database.json')]
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
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([0, null])
    await small.start()
    expect(await small.count()).toBe(1)
  })
})
