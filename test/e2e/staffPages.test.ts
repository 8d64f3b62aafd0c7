import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { HOUR } from '@core/domain/moment'
import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { defectiveList, wholeWorkbook } from '../fixtures/shelters/lists'
import { reportIn } from '../seeds/reports'
import { closeBrowser, describeInBrowser, phone, present, wide, type Window } from './browser'
import { seriousFaults } from './faults'
import { answer, atTheDesk, close, goTo, sees, tap, toTheReport, type Person } from './person'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

const pictures = path.resolve(__dirname, '../../dist/screenshots')
const clock = new Clock()
let cloud: LocalCloud
let ids: string[]

const views = [
  { name: 'phone', size: phone, elder: false },
  { name: 'phone-elder', size: phone, elder: true },
  { name: 'wide', size: wide, elder: false },
] as const

/** From here on the pages are those of 长辈版. */
async function elderly({ context }: Person): Promise<void> {
  await context.addInitScript(() => {
    const value = { district: '610702', textSize: 'system', theme: 'system', elder: true }
    localStorage.setItem('preferences', JSON.stringify({ data: JSON.stringify({ version: 1, value }) }))
  })
}

/** A picture of the whole page, however long, and what is wrong with it. */
async function faultsOf(page: Page, name: string, { width, height }: Window): Promise<string[]> {
  await page.waitForTimeout(400)
  const faults = (await seriousFaults(page)).map((fault) => `${name}: ${fault}`)
  const sheet = await present(page).evaluate(({ scrollHeight, scrollWidth, clientWidth }) => ({
    height: scrollHeight,
    out: scrollWidth - clientWidth,
  }))
  await page.setViewportSize({ width, height: Math.max(height, Math.min(sheet.height, 6000)) })
  await page.screenshot({ path: path.join(pictures, `staff-${name}.png`) })
  await page.setViewportSize({ width, height })
  return sheet.out > 0 ? [...faults, `${name}: stands out by ${sheet.out} pixels`] : faults
}

describeInBrowser("the office's pages of places and of reports", () => {
  beforeAll(async () => {
    fs.mkdirSync(pictures, { recursive: true })
    await clock.set(Date.parse('2026-11-26T10:00+08:00'))
    cloud = await startLocalPreview(dataFolder(), 0, { clock })
    Object.assign(process.env, cloud.environment())
    await takeOnSampleStaff(clock.now())
    const at = { district: '610702', receivedAt: clock.now() - HOUR, writtenAt: clock.now() - HOUR }
    const answers = [{ at: clock.now(), by: 'S0001', text: '已请物业开门，请再去看一看。' }]
    ids = [
      await reportIn({ ...at, words: '东门锁着，没有人，旁边的牌子也看不清。' }),
      await reportIn({ ...at, words: '不该给人看的话', wordsCheck: 'risky' }),
      await reportIn({ ...at, answers, verdict: { at: clock.now(), solved: false } }),
    ].map(({ _id }) => _id)
    const editor = await atTheDesk(cloud.gateway, 'editor-1')
    await toTheReport(editor, cloud.gateway, { name: '名录.xlsx', bytes: wholeWorkbook(30) })
    await tap(editor.page, '确认导入')
    await answer(editor.page, '导入')
    await sees(editor.page, '已导入工作清单')
    await close(editor)
  }, 180_000)
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test.each(views)('are drawn, hold their width and have nothing serious for axe: $name', async (view) => {
    const editor = await atTheDesk(cloud.gateway, 'editor-1', view.size)
    const { page } = editor
    if (view.elder) await elderly(editor)
    const faults: string[] = []
    const shoot = async (name: string) => {
      faults.push(...(await faultsOf(page, `${name}-${view.name}`, view.size)))
    }

    await goTo(page, cloud.gateway, 'staff/places/index')
    await sees(page, '共 30 处')
    await shoot('places')
    await tap(page, /^示例避难场所1号/)
    await sees(page, '居民能看到什么')
    await shoot('record')
    await tap(page, '修改')
    await sees(page, '写到一半退出也不会丢')
    await shoot('form')
    await tap(page, '保存到工作清单')
    // Back at the record: the form says what may be public already, and leaves when the cloud has kept it.
    await present(page).getByRole('button', { name: '修改', exact: true }).waitFor()

    const file = { name: '避难场所.csv', bytes: defectiveList() }
    await toTheReport(editor, cloud.gateway, file, () => shoot('columns'))
    await shoot('report')
    await tap(page, '放弃这次导入')
    await answer(page, '放弃')

    await goTo(page, cloud.gateway, 'staff/feedback/index')
    await sees(page, '待办')
    await shoot('inbox')
    for (const [nth, id] of ids.entries()) {
      await goTo(page, cloud.gateway, `staff/feedback/item/index?id=${id}`)
      await present(page).getByText('写给反映人').waitFor()
      await shoot(`item-${nth + 1}`)
    }
    await close(editor)
    expect(faults).toEqual([])
  })
})
