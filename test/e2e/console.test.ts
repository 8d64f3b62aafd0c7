import { once } from 'node:events'
import fs from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { startLocalCloud, type LocalCloud } from '../../local-cloud/localCloud'
import { fillSampleWorld } from '../../tools/sampleWorld'
import { closeBrowser, describeInBrowser, openBrowser, openPage, phone, wide } from './browser'

jest.setTimeout(120_000)

const root = path.resolve(__dirname, '../..')
const shots = path.join(root, 'dist/screenshots')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'console-'))
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
let cloud: LocalCloud

interface Violation {
  id: string
  nodes: { html: string }[]
}

const call = (name: string, action: string, openId: string): Promise<unknown> =>
  cloud.callFunction(name, { action, input: {} }, openId).catch(() => undefined)

/** What axe finds on the page that is open: faults of any weight, by name and place. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    const { violations } = await run.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })

const isWiderThanTheWindow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

describeInBrowser('the console of the local cloud', () => {
  beforeAll(async () => {
    fs.mkdirSync(shots, { recursive: true })
    cloud = await startLocalCloud({
      folder,
      functions: path.join(root, 'dist/cloudfunctions'),
      database: path.join(root, 'cloudfunctions/database.json'),
      storage: path.join(root, 'cloudfunctions/storage.json'),
      console: 'edit',
      openapi: {
        grants: [
          { openId: 'oSampleResident1', templateId: 'a-reminder-of-the-test-of-the-sirens', count: 5 },
          { openId: 'oSampleResident2', templateId: 'tmpl-1' },
        ],
      },
    })
    Object.assign(process.env, cloud.environment())
    await fillSampleWorld('hanzhong', Date.now())
    await call('publication', 'getManifest', 'oSampleResident1')
    await call('quiz', 'listMyRecords', 'oSampleResident1')
    await call('person', 'summariseMyRecords', 'oSampleResident2')
    await call('nothing', 'at all', 'oSampleResident2')
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  test('shows collections and calls, filters documents, and saves one that was edited', async () => {
    const context = await openBrowser(wide)
    const { page, errors } = await openPage(context)
    await page.goto(`${cloud.gateway}/_console`)
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    await page.screenshot({ path: path.join(shots, 'console.png') })

    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'quizzes' }).click()
    await page.getByText('3 documents').waitFor()
    await page.getByLabel('Query').fill('{ "attempts": { "$gt": 3 } }')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByText('1 document fulfils the query').waitFor()
    await page.getByRole('link', { name: 'sample-timed' }).click()

    const written = page.getByLabel('Document, as JSON')
    await written.fill((await written.inputValue()).replace('限时答题', '<script>alert(1)</script>'))
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await written.inputValue()).toContain('<script>alert(1)</script>')
    await written.fill('{ "title": }')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').getByText('Not EJSON').waitFor()
    expect(await written.inputValue()).toBe('{ "title": }')
    await page.goto(`${cloud.gateway}/_console/collections/quizzes`)
    await page.getByText('<script>alert(1)</script>').waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  test('shows each call with what was done for it, by the keyboard alone', async () => {
    const context = await openBrowser(wide)
    const { page, errors } = await openPage(context)
    await page.goto(`${cloud.gateway}/_console/calls`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.getByText('FUNCTION_NOT_FOUND').waitFor()
    await page.getByRole('link', { name: 'person' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'person' }).waitFor()
    await page
      .getByRole('rowheader', { name: /^database\./ })
      .first()
      .waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  test('is out of reach of a page of another port, which can neither read, change, call nor frame anything', async () => {
    const stranger = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end('<title>a stranger</title>')
    }).listen(0, '127.0.0.1')
    await once(stranger, 'listening')
    const context = await openBrowser(wide)
    const { page } = await openPage(context)
    await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}`)
    const before = cloud.operations().length
    const document = `${cloud.gateway}/_console/collections/quizzes/document?id=%22sample-open%22`
    const answers = await page.evaluate(
      async ([gateway = '', to = '']) => {
        const form = new URLSearchParams({ task: 'delete' })
        const refused = (error: Error): string => error.message
        const read = await fetch(`${gateway}/_console/calls`).then((answer) => answer.text(), refused)
        const sent = await fetch(to, { method: 'POST', body: form, mode: 'no-cors' }).then(({ type }) => type, refused)
        const called = await fetch(`${gateway}/call/quiz`, { method: 'POST', body: '{}', mode: 'no-cors' })
        const frame = window.document.createElement('iframe')
        frame.src = `${gateway}/_console`
        window.document.body.append(frame)
        await new Promise((loaded) => (frame.onload = loaded))
        return { read, sent, called: called.type }
      },
      [cloud.gateway, document],
    )
    expect(answers).toEqual({ read: 'Failed to fetch', sent: 'opaque', called: 'opaque' })
    expect(await page.frames()[1]!.content()).not.toContain('Overview')
    expect(cloud.operations()).toHaveLength(before)
    await page.setContent(
      `<form method="post" action="${document}"><button name="task" value="delete">x</button></form>`,
    )
    await page.getByRole('button').click()
    await page.getByText('This address is for the pages of this server.').waitFor()
    await page.goto(document)
    await page.getByLabel('Document, as JSON').waitFor()
    await context.close()
    stranger.close()
  })

  test.each([
    ['a phone in the dark', 'phone', phone, true],
    ['a wide window by day', 'wide', wide, false],
  ] as const)('fits %s, and axe finds nothing', async (_, name, size, dark) => {
    const context = await openBrowser(size, dark)
    await context.addInitScript(axe)
    const { page, errors } = await openPage(context)
    const query = encodeURIComponent('{"use":"practice"}')
    const [call] = cloud.operations().filter((operation) => operation.function === 'person')
    const document = encodeURIComponent('"sample-open"')
    const paths = [
      ['overview', ''],
      ['documents', `/collections/questions?query=${query}`],
      ['refused', `/collections/questions?query=x`],
      ['document', `/collections/quizzes/document?id=${document}`],
      ['calls', '/calls?of=all'],
      ['outbox', '/outbox'],
      ['timers', '/timers'],
      ['logs', '/logs'],
      ['call', `/calls/${call!.requestId}`],
    ] as const
    const found: string[] = []
    for (const [part, route] of paths) {
      await page.goto(`${cloud.gateway}/_console${route}`)
      found.push(...(await faultsOf(page)))
      if (await isWiderThanTheWindow(page)) found.push(`${part} is wider than the window`)
      await page.screenshot({ path: path.join(shots, `console-${part}-${name}.png`) })
    }
    expect(found).toEqual([])
    expect(errors.filter((error) => !error.includes('400'))).toEqual([])
    await context.close()
  })
})
