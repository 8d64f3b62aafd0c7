import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptAuditEntry } from '../../cloudfunctions/_kit/staffAct'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { closeBrowser, describeInBrowser, present } from './browser'
import { atTheDesk, close, sees, shootAtRest, signedIn, tap, type Person } from './person'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

const clock = new Clock()
let cloud: LocalCloud

const at = (time: string): number => Date.parse(`${time}+08:00`)

/** The text of one of the given notices. */
function paper(id: string): string {
  const file = path.resolve(__dirname, '../fixtures/notices.json')
  const { notices } = JSON.parse(fs.readFileSync(file, 'utf8')) as { notices: { id: string; text: string }[] }
  return notices.find((notice) => notice.id === id)?.text ?? ''
}

const button = (page: Page, name: string | RegExp) =>
  present(page)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
/** Gives each warning its reason. */
async function giveReasons(page: Page): Promise<void> {
  await present(page).getByText('由数据生成').waitFor()
  for (const reason of await present(page).getByLabel('没有问题的理由（会留存）').all())
    await reason.fill('已与签发原件逐项核对。')
}

const toTheDesk = (id: string) => atTheDesk(cloud.gateway, id)
const somebody = (id: string) => signedIn(cloud.gateway, id)

/** The review and the 保密审查 of what waits under a title, by two more people. */
async function reviewed(title: string): Promise<void> {
  const reviewer = await toTheDesk('reviewer')
  await tap(reviewer.page, new RegExp(`^${title}`))
  await tap(reviewer.page, '同意')
  await sees(reviewer.page, '终审同意')
  await close(reviewer)
  const secrecy = await toTheDesk('secrecy')
  await tap(secrecy.page, new RegExp(`^${title}`))
  await tap(secrecy.page, '保密审查')
  await tap(secrecy.page, '保密审查', secrecy.page.getByRole('dialog'))
  await sees(secrecy.page, '待发布')
  await close(secrecy)
}

const shoot = (person: Person, name: string) => shootAtRest(person, `office-${name}`, { fullPage: false })

describeInBrowser('the office', () => {
  beforeAll(async () => {
    await clock.set(at('2020-02-27T09:00'))
    cloud = await startLocalPreview(dataFolder(), 0, { clock })
    Object.assign(process.env, cloud.environment())
    await importBank(readBank('hanzhong'), clock.now())
    await takeOnSampleStaff(clock.now())
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('brings a pasted paper to the residents: mended, sent back, reviewed, and out at its minute', async () => {
    const editor = await toTheDesk('editor-1')
    await tap(editor.page, '粘贴已签发的通告')
    await present(editor.page).getByLabel('通告全文').fill(paper('hanzhong-2020'))
    await tap(editor.page, '填入表单，逐项核对')
    await tap(editor.page, /用往年时间/)
    await present(editor.page).getByLabel('法律依据（一行一个，写全称）').fill('《中华人民共和国人民防空法》')
    await present(editor.page).getByRole('group', { name: '试鸣区域' }).getByRole('button', { name: '汉台区' }).click()
    await shoot(editor, 'editor')
    await giveReasons(editor.page)
    await tap(editor.page, '保存草稿')
    await tap(editor.page, '提交审核')
    await sees(editor.page, '待审核')

    const reviewer = await toTheDesk('reviewer')
    await tap(reviewer.page, /^关于3月13日试鸣防空警报的通告/)
    await shoot(reviewer, 'item')
    await tap(reviewer.page, '退回')
    await reviewer.page.getByLabel('退回的原因').fill('标题请写明年份。')
    await reviewer.page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await sees(reviewer.page, '已退回')

    await editor.page.reload()
    await sees(editor.page, '标题请写明年份')
    await tap(editor.page, '修改')
    await present(editor.page).getByLabel('标题').fill('关于2020年3月13日试鸣防空警报的通告')
    await tap(editor.page, '保存草稿')
    await tap(editor.page, '提交审核')
    await sees(editor.page, '待审核')

    await close(reviewer)
    await reviewed('关于2020年3月13日试鸣防空警报的通告')

    await editor.page.reload()
    await tap(editor.page, '定时发布')
    await editor.page.getByLabel('发布日期').fill('2020-02-28')
    await editor.page.getByLabel('发布时间').fill('08:00')
    await editor.page.getByRole('button', { name: '按这个时间发布' }).click()
    await button(editor.page, '取消定时').waitFor()
    await clock.set(at('2020-02-28T08:01'))
    await editor.page.reload()
    await sees(editor.page, '已发布')

    const resident = await somebody('resident-1')
    await resident.page.goto(`${cloud.gateway}/#/pages/notice/list/index`)
    await tap(resident.page, /^关于2020年3月13日试鸣防空警报的通告/)
    await sees(resident.page, '请保持正常生活、工作和学习秩序')
    await shoot(resident, 'resident')
    await close(resident)
    await close(editor)
  })

  test('corrects what is out, and both papers lead to each other', async () => {
    const editor = await toTheDesk('editor-1')
    await tap(editor.page, '写一份新的')
    await tap(editor.page, '更正')
    await tap(editor.page, /^关于2020年3月13日试鸣防空警报的通告/)
    await present(editor.page).getByLabel('标题').fill('关于更正3月13日试鸣时间的通告')
    for (const [signal, time] of [
      ['预先警报开始', '10:30'],
      ['空袭警报开始', '10:38'],
      ['解除警报开始', '10:46'],
    ] as const)
      await present(editor.page).getByLabel(signal).fill(time)
    await present(editor.page)
      .getByLabel('正文（试鸣通告以签发原文为准，可以不写）')
      .fill('2020年3月13日试鸣防空警报的时间更正为10:30至10:49。请保持正常生活、工作和学习秩序。')
    await giveReasons(editor.page)
    await tap(editor.page, '保存草稿')
    await tap(editor.page, '提交审核')
    await sees(editor.page, '待审核')
    await reviewed('关于更正3月13日试鸣时间的通告')
    await editor.page.reload()
    await tap(editor.page, '定时发布')
    await tap(editor.page, '立即发布', editor.page.getByRole('dialog'))
    await sees(editor.page, '已发布')
    await close(editor)

    const resident = await somebody('resident-1')
    await resident.page.goto(`${cloud.gateway}/#/pages/notice/list/index`)
    await sees(resident.page, '关于更正3月13日试鸣时间的通告')
    await present(resident.page).getByText('关于更正3月13日试鸣时间的通告').first().click()
    await sees(resident.page, '10:30')
    await shoot(resident, 'correction')
    await close(resident)
  })

  test('calls the test off with a ready-made text, two people and two taps', async () => {
    const editor = await toTheDesk('editor-1')
    await tap(editor.page, '取消试鸣')
    await sees(editor.page, '取消哪一次')
    await tap(editor.page, '填入备用稿')
    await giveReasons(editor.page)
    await tap(editor.page, '保存草稿')
    await tap(editor.page, '提交审核')
    await sees(editor.page, '待审核')
    await close(editor)
    const reviewer = await toTheDesk('reviewer')
    await tap(reviewer.page, /^关于取消3月13日防空警报试鸣的通告/)
    await tap(reviewer.page, '同意并立即发布')
    await reviewer.page.getByRole('dialog').getByText('同意并发布').click()
    await sees(reviewer.page, '已发布')
    await close(reviewer)

    const resident = await somebody('resident-1')
    await resident.page.goto(cloud.gateway)
    await sees(resident.page, '取消')
    await shoot(resident, 'cancelled')
    await close(resident)
  })

  test('clarifies a false alarm within a minute of the second tap', async () => {
    const editor = await toTheDesk('editor-2')
    await tap(editor.page, '误鸣澄清')
    await present(editor.page).getByLabel('误鸣地点').fill('汉台区东关街道一带')
    await tap(editor.page, '填入备用稿')
    await giveReasons(editor.page)
    await tap(editor.page, '保存草稿')
    await tap(editor.page, '提交审核')
    await sees(editor.page, '待审核')
    await close(editor)
    const reviewer = await toTheDesk('reviewer')
    await tap(reviewer.page, /^关于防空警报器误鸣的情况说明/)
    await tap(reviewer.page, '同意并立即发布')
    await reviewer.page.getByRole('dialog').getByText('同意并发布').click()
    await sees(reviewer.page, '已发布')
    await close(reviewer)
    await clock.set(clock.now() + 60_000)
    const resident = await somebody('resident-2')
    await resident.page.goto(`${cloud.gateway}/#/pages/notice/list/index`)
    await sees(resident.page, '关于防空警报器误鸣的情况说明')
    await close(resident)
  })

  test('finds the chain of acts whole, and where somebody broke it', async () => {
    const admin = await toTheDesk('admin')
    await admin.page.goto(`${cloud.gateway}/#/staff/audit/index`)
    await tap(admin.page, '核对')
    await sees(admin.page, '首尾相接')
    await shoot(admin, 'audit')
    await collection<KeptAuditEntry>('audit').update({ place: 5 }, { by: 'S0099' })
    await tap(admin.page, '核对')
    await sees(admin.page, '从第 5 条起对不上')
    await close(admin)
  })
})
