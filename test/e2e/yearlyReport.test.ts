import * as XLSX from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { heldActivity, heldLesson } from '../seeds/happenings'
import { closeBrowser, describeInBrowser, phone, present, wide, type Window } from './browser'
import { atTheDesk, close, sees, shootAtRest, tap, type Person } from './person'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

const clock = new Clock()
let cloud: LocalCloud

/** Somebody of the office on a page of theirs, on a device that is new to it. */
async function at(
  route: string,
  id: string,
  { size = phone, dark = false }: { size?: Window; dark?: boolean } = {},
): Promise<Person> {
  const person = await atTheDesk(cloud.gateway, id, size)
  await person.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await person.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await person.page.goto(`${cloud.gateway}/#/${route}`)
  return person
}

const shoot = (person: Person, name: string) => shootAtRest(person, `report-${name}`)

async function writeLine(page: Page, { what, people }: { what: string; people: string }): Promise<void> {
  const within = present(page)
  await within.getByRole('group', { name: '县区' }).getByRole('button', { name: '城固县' }).click()
  await within.getByRole('group', { name: '五进类别' }).getByRole('button', { name: '进社区' }).click()
  await within.getByLabel('内容和形式').fill(what)
  await within.getByLabel('地点或合作单位').fill('示例社区')
  await within.getByLabel('人数').fill(people)
}

describeInBrowser('the yearly report', () => {
  beforeAll(async () => {
    await clock.set(Date.parse('2027-03-20T09:00:00+08:00'))
    cloud = await startLocalPreview(dataFolder(), 0, { clock })
    Object.assign(process.env, cloud.environment())
    await importBank(readBank('hanzhong'), clock.now())
    await takeOnSampleStaff(clock.now())
    await heldActivity(3, { district: '610729' })
    await heldActivity(412)
    await heldActivity(86, { district: '610722', on: '2027-02-20' })
    await heldActivity(35, { district: '610703', setting: 'government' })
    await heldActivity(640, { district: null, setting: 'online' })
    await heldLesson(45)
    await heldLesson(null, { district: '610722' })
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('an editor keeps the ledger: a line begun before a reload, mended, written down, corrected; another strikes one out', async () => {
    const editor = await at('staff/ledger/index', 'editor-1')
    await sees(editor.page, '这一年还没有登记。')
    await shoot(editor, 'ledger-none')
    await tap(editor.page, '登记一次')
    await tap(editor.page, '登记')
    await sees(editor.page, '请选一项。')
    await shoot(editor, 'ledger-wrong')
    await writeLine(editor.page, { what: '发放宣传册，讲解三种警报', people: '一百多' })
    await editor.page.reload()
    await tap(editor.page, '登记')
    await sees(editor.page, '请填整数，没有数过就空着。')
    await present(editor.page).getByLabel('人数').fill('120')
    await tap(editor.page, '登记')
    await sees(editor.page, 'S0002 登记')
    await tap(editor.page, '更正')
    await present(editor.page).getByLabel('人数').fill('')
    await present(editor.page).getByLabel('更正的原因').fill('没有统计人数')
    await shoot(editor, 'ledger-correct')
    await tap(editor.page, '保存更正')
    await sees(editor.page, '人数：120 人 → 未统计')
    await shoot(editor, 'ledger-line')
    await editor.page.goto(`${cloud.gateway}/#/staff/ledger/edit/index`)
    await writeLine(editor.page, { what: '重复的一条', people: '60' })
    await tap(editor.page, '登记')
    await sees(editor.page, 'S0002 登记')
    const reviewer = await at('staff/ledger/index', 'reviewer')
    await tap(reviewer.page, /^重复的一条/)
    await present(reviewer.page).getByLabel('作废的原因').fill('与上一条重复')
    await tap(reviewer.page, '作废这一条')
    await sees(reviewer.page, '已作废：与上一条重复')
    await shoot(reviewer, 'ledger-struck')
    await reviewer.page.goto(`${cloud.gateway}/#/staff/ledger/index`)
    await sees(reviewer.page, '已作废')
    await shoot(reviewer, 'ledger')
    await close(reviewer)
    await close(editor)
  })

  test('an admin reads the figures, copies the paragraph, and takes the tables as a workbook that says the same', async () => {
    const admin = await at('staff/report/index', 'admin')
    await sees(admin.page, '2027年1月1日至3月20日')
    await sees(admin.page, '1176 份')
    await shoot(admin, 'phone')
    await tap(admin.page, '复制文字')
    await admin.page.getByText('已复制。').waitFor()
    const copied = await admin.page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('组织线上知识答题活动5场，收到答卷1176份')
    expect(copied).toContain('课堂举手作答45人次（另有1节参与人次未统计）')
    expect(copied).toContain('开展线下宣传活动1场（参加人次未统计）')
    await tap(admin.page, '生成表格')
    const row = present(admin.page).getByRole('button', { name: /^汉中市宣传教育数据/ })
    const [opened] = await Promise.all([
      admin.context.waitForEvent('request', (request) => request.url().includes('exports')),
      row.click(),
    ])
    const content = Buffer.from(await (await fetch(opened.url())).arrayBuffer())
    const book = XLSX.read(content, { type: 'buffer' })
    const rows = (name: string) => XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 })
    expect(book.SheetNames).toEqual(['汇总', '按县区', '按五进', '按月'])
    expect(rows('汇总').flat()).toContain(copied)
    expect(rows('按县区').map((cells) => [cells[0], cells[2]])).toEqual([
      ['县区', '线上答题答卷（份）'],
      ...[
        ['汉台区', '不公布'],
        ['南郑区', 35],
        ['城固县', 86],
        ['洋县', 0],
        ['西乡县', 0],
        ['勉县', 0],
        ['宁强县', 0],
      ],
      ...[
        ['略阳县', 0],
        ['镇巴县', 0],
        ['留坝县', '不公布'],
        ['佛坪县', 0],
        ['全市（不分县区）', 640],
        ['合计', 1176],
      ],
    ])
    await close(admin)
  })

  test('a wide screen has each table beside its picture, in the dark too, and a past year is unknown and not 0', async () => {
    const admin = await at('staff/report/index', 'admin', { size: wide, dark: true })
    await sees(admin.page, '1176 份')
    await present(admin.page).getByRole('radio', { name: '课堂' }).click()
    await shoot(admin, 'wide-dark')
    await tap(admin.page, '去年')
    await sees(admin.page, '2026年')
    await shoot(admin, 'unknown')
    await tap(admin.page, '自定')
    await present(admin.page).getByLabel('从哪天').fill('2027-03-21')
    await sees(admin.page, '结束不能早于开始，最长 5 年，不能晚于今天。')
    await shoot(admin, 'period')
    await close(admin)
  })

  test('who has no such role is told so', async () => {
    const county = await at('staff/report/index', 'county-editor')
    await sees(county.page, '没有取到')
    await shoot(county, 'not-yours')
    await close(county)
  })
})
