import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { BLOCKED_NAME, BLOCKED_PLACE, defectiveList, titledWorkbook } from '../fixtures/shelters/lists'
import { closeBrowser, describeInBrowser, openBrowser, openPage, phone, present, wide, type Window } from './browser'
import { bringAxe, seriousFaults } from './faults'
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

const tap = (page: Page, name: string | RegExp, within = present(page)) =>
  within
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

const answer = (page: Page, name: string) => page.getByRole('dialog').getByText(name, { exact: true }).last().click()

/** Waits for words on the screen; what is there instead is told. */
async function sees(page: Page, words: string): Promise<void> {
  try {
    await present(page).getByText(words).first().waitFor({ timeout: 20_000 })
  } catch {
    throw new Error(`'${words}' is not on the screen:\n${await page.innerText('body')}`)
  }
}

/** Somebody of the office at the desk, on a phone that is new to it. */
async function atTheDesk(id: string, size: Window = phone): Promise<Person> {
  const context = await openBrowser(size)
  await bringAxe(context)
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
  await page.goto(`${cloud.gateway}/#/staff/join/index`)
  await page.reload()
  await tap(page, '找回我的身份')
  await page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
  await tap(page, '进入工作台')
  await sees(page, '待我处理')
  return { context, page, errors }
}

/** A picture of the whole page at rest, which axe finds nothing serious on, on the phone and wide. */
async function shoot({ page }: Person, name: string): Promise<void> {
  fs.mkdirSync(pictures, { recursive: true })
  for (const [view, size] of [
    ['wide', wide],
    ['phone', phone],
  ] as const) {
    await page.setViewportSize(size)
    await page.waitForTimeout(400)
    await page.screenshot({ path: path.join(pictures, `places-${name}-${view}.png`), fullPage: true })
  }
  expect(await seriousFaults(page)).toEqual([])
}

async function close({ context, errors }: Person): Promise<void> {
  expect(errors).toEqual([])
  await context.close()
}

/** Chooses a file and answers for its coordinates, up to the report. */
async function toTheReport(editor: Person, name: string, bytes: Buffer): Promise<void> {
  const { page } = editor
  await page.goto(`${cloud.gateway}/#/staff/places/import/index`)
  await page.reload()
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '选文件')
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
  await sees(page, '每一列是什么')
  await shoot(editor, `columns-${name.slice(-3)}`)
  await tap(page, 'GCJ-02（腾讯、高德）')
  await tap(page, '检查每一行')
  await sees(page, '预检报告')
}

describeInBrowser('the office with its list of places', () => {
  beforeAll(async () => {
    cloud = await startLocalPreview(dataFolder(), 0, { clock })
    Object.assign(process.env, cloud.environment())
    await takeOnSampleStaff(clock.now())
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('takes a csv of GBK with a blocked row and ten defects in, and shows no cell of the blocked row', async () => {
    const editor = await atTheDesk('editor-1')
    await tap(editor.page, /^避难场所清单/)
    await sees(editor.page, '清单还是空的')
    await shoot(editor, 'empty')
    await toTheReport(editor, '避难场所.csv', defectiveList())
    await sees(editor.page, '第 3 行：属于不得导入的工程，整行未读入')
    await sees(editor.page, '屋内100人/屋外200人')
    expect(await editor.page.innerText('body')).not.toContain(BLOCKED_NAME)
    expect(await editor.page.innerText('body')).not.toContain(BLOCKED_PLACE)
    await shoot(editor, 'report')
    const file = editor.page.waitForEvent('download')
    await tap(editor.page, '下载报告（csv）')
    const report = fs.readFileSync(await (await file).path(), 'utf8')
    expect(report).toContain('行号,结果,问题,列,原单元格')
    expect(report).not.toContain(BLOCKED_NAME)
    await close(editor)
  })

  test('goes on with an import after the program was closed, and confirms it', async () => {
    const editor = await atTheDesk('editor-1')
    await toTheReport(editor, '避难场所.csv', defectiveList())
    await editor.page.reload()
    await sees(editor.page, '上次的导入没有做完')
    await shoot(editor, 'left')
    await tap(editor.page, '接着做')
    await tap(editor.page, '确认导入')
    await answer(editor.page, '导入')
    await sees(editor.page, '已导入工作清单')
    await close(editor)
  })

  test('takes a workbook with title rows in, over the same places', async () => {
    const editor = await atTheDesk('editor-1')
    await toTheReport(editor, '名录.xlsx', titledWorkbook(30))
    await tap(editor.page, '确认导入')
    await answer(editor.page, '导入')
    await sees(editor.page, '已导入工作清单')
    await editor.page.goto(`${cloud.gateway}/#/staff/places/index`)
    await sees(editor.page, '示例避难场所1号')
    await shoot(editor, 'list')
    await close(editor)
  })

  test('keeps what was typed when the program is closed, and tells what a place lacks to be public', async () => {
    const editor = await atTheDesk('editor-1')
    await editor.page.goto(`${cloud.gateway}/#/staff/places/index`)
    await tap(editor.page, /^示例避难场所1号/)
    await sees(editor.page, '居民看不到这处场所')
    await shoot(editor, 'record-inside')
    await tap(editor.page, '修改')
    await present(editor.page).getByLabel('主管部门', { exact: true }).fill('示例区应急管理局')
    await present(editor.page).getByLabel('同意转用的文件', { exact: true }).fill('示例函〔2026〕1号')
    await editor.page.reload()
    await sees(editor.page, '写到一半退出也不会丢')
    expect(await present(editor.page).getByLabel('主管部门', { exact: true }).inputValue()).toBe('示例区应急管理局')
    await tap(editor.page, '保存到工作清单')
    await sees(editor.page, '同意转用的文件和日期要一起写')
    await present(editor.page).getByLabel('同意转用的日期').fill('2026-01-31')
    await tap(editor.page, '地震等灾害')
    await shoot(editor, 'form')
    await tap(editor.page, '保存到工作清单')
    await sees(editor.page, '下次发布后，居民能看到')
    await shoot(editor, 'record-public')
    await close(editor)
  })

  test('lets the list out by three people, each with another step, and withdraws a place at once', async () => {
    const editor = await atTheDesk('editor-1')
    await editor.page.goto(`${cloud.gateway}/#/staff/places/release/index`)
    await sees(editor.page, '居民看到的是“清单待公布”')
    await tap(editor.page, '提交审核')
    await tap(editor.page, '提交审核', editor.page.getByRole('dialog'))
    await sees(editor.page, '等其他审核人办理')

    const reviewer = await atTheDesk('reviewer')
    await tap(reviewer.page, /^避难场所清单，.*待终审/)
    await sees(reviewer.page, '轮到您')
    await shoot(reviewer, 'release')
    await tap(reviewer.page, '同意')
    await sees(reviewer.page, '终审同意')
    await close(reviewer)

    const secrecy = await atTheDesk('secrecy')
    await shoot(secrecy, 'desk')
    await tap(secrecy.page, /^避难场所清单，.*待保密审查/)
    await tap(secrecy.page, '保密审查')
    await tap(secrecy.page, '保密审查通过', secrecy.page.getByRole('dialog'))
    await sees(secrecy.page, '审核都已完成')
    await close(secrecy)

    await editor.page.reload()
    await tap(editor.page, '发布')
    await answer(editor.page, '发布')
    await sees(editor.page, '没有不同')

    await editor.page.goto(`${cloud.gateway}/#/staff/places/index`)
    await tap(editor.page, /^示例避难场所1号/)
    await tap(editor.page, '立即撤回')
    await editor.page.getByLabel('撤回的原因（留在历史里）').fill('入口封闭施工。')
    await tap(editor.page, '撤回', editor.page.getByRole('dialog'))
    await sees(editor.page, '撤回原因：入口封闭施工。')
    await shoot(editor, 'withdrawn')
    await close(editor)
  })
})
