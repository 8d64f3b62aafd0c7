import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { KeptCloud } from '../../test/fixtures/wire/keptCloud'

const kept = new KeptCloud()
afterAll(() => kept.end())

const insert = { action: 'database.insertDocument', collectionName: 'posts' }
const remove = { action: 'database.removeDocument', collectionName: 'posts', query: '{}', queryType: 'WHERE' }

it('a cloud is started with the people, the time, the subscriptions and the limits that the command line says', async () => {
  fs.writeFileSync(kept.at('people.json'), '[{ "id": "anna", "name": "安娜", "openId": "oAnna" }]')
  fs.writeFileSync(
    kept.at('openapi.json'),
    '{ "grants": [{ "openId": "oAnna", "templateId": "reminder", "count": 3 }] }',
  )
  const files = ['database', 'people', 'openapi'].flatMap((name) => [`--${name}`, kept.at(`${name}.json`)])
  const limits = ['--strict', 'off', '--duplicate-code', 'DATABASE_DUPLICATE_WRITE', '--largest-document', '200']
  const time = ['--clock', '2027-03-13T10:00+08:00', '--stopped']
  const script = ['--import', 'tsx', join(__dirname, '../cli.ts'), 'start', '--data', kept.data]
  const child = spawn(process.execPath, [...script, '--functions', kept.folder, ...files, ...limits, ...time], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { admin = '', gateway = '' } = JSON.parse(line.toString()) as Record<string, string>
  const act = async (body: object): Promise<unknown> =>
    (await fetch(admin, { method: 'POST', body: JSON.stringify(body) })).json()

  const people = await fetch(`${gateway}/_local/people`)
  expect(people.headers.get('date')).toBe('Sat, 13 Mar 2027 02:00:00 GMT')
  expect(await people.json()).toEqual({ people: [{ id: 'anna', name: '安娜' }], signedInAs: 'anna' })
  expect(await (await fetch(`${gateway}/_console/outbox`)).text()).toMatch(/oAnna[^]*reminder[^]*3/)
  expect(await act({ ...insert, data: ['{"_id":"a"}'] })).toHaveProperty('data')
  expect(await act({ ...insert, data: ['{"_id":"a"}'] })).toHaveProperty('code', 'DATABASE_DUPLICATE_WRITE')
  expect(await act({ ...insert, data: [JSON.stringify({ text: 'x'.repeat(200) })] })).toHaveProperty('code')
  expect(await act({ ...remove, multi: true })).toHaveProperty('data.deleted', 1)
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([0, null])
})
