import fs from 'node:fs'
import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { BLOCKED_NAME, BLOCKED_PLACE, defectiveList, titledWorkbook } from '../fixtures/shelters/lists'
import { closeBrowser, describeInBrowser, present } from './browser'
import { answer, atTheDesk, close, holds, sees, shoot, tap, toTheReport, type Person } from './person'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

const clock = new Clock()
let cloud: LocalCloud

const atDesk = (id: string) => atTheDesk(cloud.gateway, id)

/** Up to the report of a file, with a picture of its columns. */
const reportOf = (editor: Person, name: string, bytes: Buffer) =>
  toTheReport(editor, cloud.gateway, { name, bytes }, () => shoot(editor, `columns-${name.slice(-3)}`))

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
    const editor = await atDesk('editor-1')
    await tap(editor.page, /^避难场所清单/)
    await sees(editor.page, '清单还是空的')
    await shoot(editor, 'empty')
    await reportOf(editor, '避难场所.csv', defectiveList())
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
    const editor = await atDesk('editor-1')
    await reportOf(editor, '避难场所.csv', defectiveList())
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
    const editor = await atDesk('editor-1')
    await reportOf(editor, '名录.xlsx', titledWorkbook(30))
    await tap(editor.page, '确认导入')
    await answer(editor.page, '导入')
    await sees(editor.page, '已导入工作清单')
    await editor.page.goto(`${cloud.gateway}/#/staff/places/index`)
    await sees(editor.page, '示例避难场所1号')
    await shoot(editor, 'list')
    await close(editor)
  })

  test('keeps what was typed when the program is closed, and tells what a place lacks to be public', async () => {
    const editor = await atDesk('editor-1')
    await editor.page.goto(`${cloud.gateway}/#/staff/places/index`)
    await tap(editor.page, /^示例避难场所1号/)
    await sees(editor.page, '居民看不到这处场所')
    await shoot(editor, 'record-inside')
    await tap(editor.page, '修改')
    await present(editor.page).getByLabel('主管部门', { exact: true }).fill('示例区应急管理局')
    await present(editor.page).getByLabel('同意转用的文件', { exact: true }).fill('示例函〔2026〕1号')
    await holds(editor.page, '主管部门', '示例区应急管理局')
    await editor.page.reload()
    await holds(editor.page, '主管部门', '示例区应急管理局')
    await holds(editor.page, '同意转用的文件', '示例函〔2026〕1号')
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
    const editor = await atDesk('editor-1')
    await editor.page.goto(`${cloud.gateway}/#/staff/places/release/index`)
    await sees(editor.page, '居民看到的是“清单待公布”')
    await tap(editor.page, '提交审核')
    await tap(editor.page, '提交审核', editor.page.getByRole('dialog'))
    await sees(editor.page, '等其他审核人办理')

    const reviewer = await atDesk('reviewer')
    await tap(reviewer.page, /^避难场所清单，.*待终审/)
    await sees(reviewer.page, '轮到您')
    await shoot(reviewer, 'release')
    await tap(reviewer.page, '同意')
    await sees(reviewer.page, '终审同意')
    await close(reviewer)

    const secrecy = await atDesk('secrecy')
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
