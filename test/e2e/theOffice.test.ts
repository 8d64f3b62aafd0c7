import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { fill, startLocalPreview } from '../../tools/localPreview'
import { closeBrowser, describeInBrowser, openBrowser, openPage, present } from './browser'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

const pictures = path.resolve(__dirname, '../../dist/screenshots')
const clock = new Clock()
let cloud: LocalCloud

interface Person {
  context: BrowserContext
  page: Page
  errors: string[]
}

const at = (time: string): number => Date.parse(`${time}+08:00`)

const button = (page: Page, name: string | RegExp) => present(page).getByRole('button', { name }).first()
const tap = (page: Page, name: string | RegExp) => button(page, name).click()

/** A browser of somebody's own, signed in as one of the sample people and agreed to what is asked first. */
async function person(id: string, size = { width: 375, height: 812 }): Promise<Person> {
  const context = await openBrowser(size)
  const { page, errors } = await openPage(context)
  await page.goto(cloud.address)
  await page.evaluate(
    (who) =>
      fetch('/_local/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: who }),
      }).then(({ status }) => status),
    id,
  )
  return { context, page, errors }
}

/** Somebody of the office at the desk, on a phone that is new to it. */
async function atTheDesk(id: string, size?: { width: number; height: number }): Promise<Person> {
  const found = await person(id, size)
  await found.page.goto(`${cloud.address}/#/staff/join/index`)
  await found.page.reload()
  await tap(found.page, '找回我的身份')
  await found.page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
  await tap(found.page, '进入工作台')
  await present(found.page).getByText('待我处理').waitFor()
  return found
}

async function shoot({ page }: Person, name: string): Promise<void> {
  fs.mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `office-${name}.png`), fullPage: false })
}

describeInBrowser('the office', () => {
  beforeAll(async () => {
    await clock.set(at('2020-02-27T09:00'))
    cloud = await startLocalPreview(dataFolder(), 0, { clock })
    await fill(cloud)
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('reads a pasted paper into a draft', async () => {
    const editor = await atTheDesk('editor-1')
    await shoot(editor, 'desk')
    await tap(editor.page, '粘贴已签发的通告')
    const notices = JSON.parse(fs.readFileSync(path.resolve(__dirname, '../fixtures/notices.json'), 'utf8')) as
      { id: string; text: string }[]
    const text = notices.find(({ id }) => id === 'hanzhong-2020')?.text ?? ''
    await present(editor.page).getByLabel('通告全文').fill(text)
    await shoot(editor, 'reading')
    await tap(editor.page, '填入表单，逐项核对')
    await shoot(editor, 'editor')
    await editor.page.screenshot({ path: path.join(pictures, 'office-editor-full.png'), fullPage: true })
    console.log(await present(editor.page).innerText())
    expect(editor.errors).toEqual([])
  })
})
