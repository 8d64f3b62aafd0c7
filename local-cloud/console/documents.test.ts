import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud } from '../localCloud'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const start = (kept: string, console?: 'read' | 'edit' | 'off'): Promise<LocalCloud> =>
  startLocalCloud({
    folder: join(folder, kept),
    functions: join(folder, 'functions'),
    database: join(folder, 'database.json'),
    storage: join(folder, 'storage.json'),
    ...(console && { console }),
  })
let cloud: LocalCloud

/** Asks the console for a page, or sends it a form as its own pages do. */
async function ask(path: string, form?: Record<string, string>, of = cloud) {
  const headers = { origin: of.gateway }
  const init = form ? { method: 'POST', body: new URLSearchParams(form), headers } : {}
  const response = await fetch(`${of.gateway}/_console${path}`, { redirect: 'manual', ...init })
  return { status: response.status, text: await response.text(), to: response.headers.get('location') }
}

async function act(action: string, request: object, of = cloud): Promise<{ data: { list: string[] } }> {
  const response = await fetch(of.admin, {
    method: 'POST',
    body: JSON.stringify({ action: `database.${action}`, collectionName: 'posts', ...request }),
  })
  return (await response.json()) as { data: { list: string[] } }
}

const add = (documents: readonly object[]): Promise<unknown> =>
  act('insertDocument', { data: documents.map((document) => JSON.stringify(document)) })
const kept = async (id: string): Promise<string[]> => {
  const { data } = await act('getDocument', { query: JSON.stringify({ _id: id }), queryType: 'DOC' })
  return data.list
}
const at = (id: string): string => `/collections/posts/document?id=${encodeURIComponent(JSON.stringify(id))}`
const filtered = (query: string, others = ''): string =>
  `/collections/posts?query=${encodeURIComponent(query)}${others}`

beforeAll(async () => {
  writeFileSync(join(folder, 'database.json'), '{ "collections": { "posts": {}, "empty": {} } }')
  writeFileSync(join(folder, 'storage.json'), '{}')
  cloud = await start('kept', 'edit')
  await add(Array.from({ length: 45 }, (_, n) => ({ _id: `p${n}`, n, at: { $date: '2027-03-13T02:00:00Z' } })))
  await add([{ _id: '<script>alert(1)</script>', text: '"><script>alert(2)</script>' }])
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})

describe('the documents of a collection', () => {
  it('are shown a page at a time', async () => {
    const { text } = await ask('/collections/posts')
    expect(text).toContain('46 documents')
    expect(text.match(/class="preview"/g)).toHaveLength(20)
    expect((await ask('/collections/posts?page=3')).text).toContain('41–46 of 46')
    expect((await ask('/collections/empty')).text).toContain('Nothing is in this collection.')
  })

  it('are filtered by a query and put in an order', async () => {
    const order = encodeURIComponent('{"n":-1}')
    const { text } = await ask(
      filtered('{ "n": { "$gt": 40 }, "at": { "$date": "2027-03-13T02:00:00Z" } }', `&order=${order}`),
    )
    expect(text).toContain('4 documents fulfil the query')
    expect(text.match(/class="id">\w+/g)).toEqual([
      'class="id">p44',
      'class="id">p43',
      'class="id">p42',
      'class="id">p41',
    ])
  })

  it.each([
    ['{', 'Not EJSON'],
    ['[]', 'must hold an object'],
    ['{ "n": { "$bigger": 1 } }', '$bigger'],
  ])('are not shown to the query %s, which is kept, with what is wrong', async (query, words) => {
    const { status, text } = await ask(filtered(query))
    expect(status).toBe(400)
    expect(text).toContain(words)
    expect(text).toContain(`value="${query.replaceAll('"', '&quot;')}"`)
  })

  it('never run: what they hold is shown', async () => {
    const pages = await Promise.all([
      ask('/collections/posts?page=3'),
      ask(at('<script>alert(1)</script>')),
      ask(filtered('"><script>alert(3)</script>')),
      ask('/collections/%3Cscript%3E'),
    ])
    expect(pages.map(({ text }) => text).join()).not.toMatch(/<script|onerror/i)
    expect(pages[1].text).toContain('&lt;script&gt;alert(2)&lt;/script&gt;')
  })
})

describe('one document', () => {
  it('is saved as it was written, and the page is asked for anew', async () => {
    await add([{ _id: 'edited', n: 1, gone: true }])
    const { status, to } = await ask(at('edited'), { task: 'save', text: '{ "_id": "edited",\r\n "n": 2.5 }' })
    expect([status, to]).toEqual([303, expect.stringContaining('/_console/collections/posts/document?id=%22edited%22')])
    expect(await kept('edited')).toEqual(['{"_id":"edited","n":{"$numberDouble":"2.5"}}'])
    expect((await ask(to?.replace('/_console', '') ?? '')).text).toContain('Saved.')
  })

  it.each([
    ['', 'A document is an object'],
    ['[1]', 'must hold an object'],
    ['{ "_id": "other" }', 'may not change'],
    ['{ "a": { "$inc": 1 } }', '$inc'],
    ['{ "a" }', 'Not EJSON'],
  ])('stays as it is when %j is saved, which is kept, with what is wrong', async (text, words) => {
    const before = await kept('p0')
    const answer = await ask(at('p0'), { task: 'save', text })
    expect([answer.status, await kept('p0')]).toEqual([400, before])
    expect(answer.text).toContain(words)
    expect(answer.text).toContain(`${text.replaceAll('"', '&quot;')}</textarea>`)
  })

  it('is deleted, and not made anew by whoever still had it open', async () => {
    await add([{ _id: 'deleted' }])
    expect((await ask(at('deleted'), { task: 'delete' })).to).toBe('/_console/collections/posts')
    const late = await ask(at('deleted'), { task: 'save', text: '{ "n": 1 }' })
    expect([late.status, await kept('deleted')]).toEqual([400, []])
    expect(late.text).toContain('not there any more')
    expect((await ask(at('deleted'))).status).toBe(404)
  })

  it.each(['', '?id=', '?id=x', '?id=%7B%22%24gt%22%3A%22%22%7D', '?id=null'])(
    'has an id, which %j is not',
    async (id) => {
      expect((await ask(`/collections/posts/document${id}`)).status).toBe(400)
      expect((await ask(`/collections/posts/document${id}`, { task: 'delete' })).status).toBe(400)
    },
  )

  it('is not changed from outside, nor by a form of no page', async () => {
    const change = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${cloud.gateway}/_console${at('p1')}`, { method: 'POST', body: 'task=delete', headers })
    const answers = await Promise.all([
      change({}),
      change({ origin: 'https://example.com' }),
      change({ origin: 'null' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    expect(await kept('p1')).toHaveLength(1)
  })

  it('larger than a document may be is refused', async () => {
    const large = await ask(at('p2'), { task: 'save', text: JSON.stringify({ a: 'x'.repeat(600_000) }) })
    expect([large.status, (await kept('p2'))[0]]).toEqual([400, expect.stringContaining('"n"')])
    expect((await ask(at('p2'), { task: 'save', text: 'x'.repeat(5_000_000) })).status).toBe(413)
  })
})

describe('a console', () => {
  it('that only reads, as it does when nothing else was said, changes nothing', async () => {
    const other = await start('other')
    await act('insertDocument', { data: ['{"_id":"a"}'] }, other)
    const { text } = await ask(at('a'), undefined, other)
    expect([text.includes('<textarea'), text.includes('read only')]).toEqual([false, true])
    expect((await ask(at('a'), { task: 'delete' }, other)).status).toBe(403)
    expect((await ask(at('a'), undefined, other)).status).toBe(200)
    await other.close()
  })

  it('that is off is not there', async () => {
    const other = await start('off', 'off')
    expect((await ask('', undefined, other)).status).toBe(404)
    await other.close()
  })
})
