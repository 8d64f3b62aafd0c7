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

/** The text of one of the given notices. */
function paper(id: string): string {
  const file = path.resolve(__dirname, '../fixtures/notices.json')
  const { notices } = JSON.parse(fs.readFileSync(file, 'utf8')) as { notices: { id: string; text: string }[] }
  return notices.find((notice) => notice.id === id)?.text ?? ''
}

const button = (page: Page, name: string | RegExp) => present(page).getByRole('button', { name }).first()
const tap = (page: Page, name: string | RegExp) => button(page, name).click()

/** A browser of somebody's own, signed in as one of the sample people and agreed to what is asked first. */
async function person(id: string, size = { width: 375, height: 812 }): Promise<Person> {
  const context = await openBrowser(size)
  const { page, errors } = await openPage(context)
  await page.goto(cloud.gateway)
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
  await found.page.goto(`${cloud.gateway}/#/staff/join/index`)
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

  test('brings a pasted paper to the residents: mended, sent back, reviewed, and out at its minute', async () => {
    const editor = await atTheDesk('editor-1')
    await tap(editor.page, '粘贴已签发的通告')
    await present(editor.page).getByLabel('通告全文').fill(paper('hanzhong-2020'))
    await tap(editor.page, '填入表单，逐项核对')
    await tap(editor.page, /用往年时间/)
    await present(editor.page).getByLabel('法律依据（一行一个，写全称）').fill('《中华人民共和国人民防空法》')
    await present(editor.page).getByRole('group', { name: '试鸣区域' }).getByRole('button', { name: '汉台区' }).click()
    await shoot(editor, 'editor')
    for (const reason of await present(editor.page).getByLabel('没有问题的理由（会留存）').all())
      await reason.fill('已与签发原件逐项核对。')
    await tap(editor.page, '保存草稿')
    await tap(editor.page, '提交审核')
    await present(editor.page).getByText('待审核').first().waitFor()

    const reviewer = await atTheDesk('reviewer')
    await tap(reviewer.page, /^关于3月13日试鸣防空警报的通告/)
    await shoot(reviewer, 'item')
    await tap(reviewer.page, '退回')
    await reviewer.page.getByLabel('退回的原因').fill('标题请写明年份。')
    await reviewer.page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await present(reviewer.page).getByText('已退回').first().waitFor()

    await editor.page.reload()
    await present(editor.page).getByText('标题请写明年份').first().waitFor()
    await tap(editor.page, '修改')
    await present(editor.page).getByLabel('标题').fill('关于2020年3月13日试鸣防空警报的通告')
    await tap(editor.page, '保存草稿')
    await tap(editor.page, '提交审核')
    await present(editor.page).getByText('待审核').first().waitFor()

    await reviewer.page.reload()
    await tap(reviewer.page, '同意')
    await present(reviewer.page).getByText('终审同意').waitFor()
    const secrecy = await atTheDesk('secrecy')
    await tap(secrecy.page, /^关于2020年3月13日/)
    await tap(secrecy.page, '保密审查')
    await secrecy.page.getByRole('dialog').getByRole('button', { name: '保密审查' }).click()
    await present(secrecy.page).getByText('待发布').first().waitFor()

    await editor.page.reload()
    await tap(editor.page, '定时发布')
    await editor.page.getByLabel('发布日期').fill('2020-02-28')
    await editor.page.getByLabel('发布时间').fill('08:00')
    await editor.page.getByRole('button', { name: '按这个时间发布' }).click()
    await present(editor.page).getByText('定时发布').first().waitFor()
    await clock.set(at('2020-02-28T08:01'))
    await editor.page.reload()
    await present(editor.page).getByText('已发布').first().waitFor()
    for (const { errors, context } of [editor, reviewer, secrecy]) {
      expect(errors).toEqual([])
      await context.close()
    }
  })
})
