import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { closeBrowser, describeInBrowser, openBrowser, openPage, phone, present, wide } from './browser'
import { bringAxe, seriousFaults } from './faults'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

const pictures = path.resolve(__dirname, '../../dist/screenshots')
const form = 'pages/feedback/index?about=place&id=sample-place&name=示例广场&district=610702'
const clock = new Clock()
let cloud: LocalCloud

async function person(id: string, size = phone, dark = false): Promise<Page> {
  const context = await openBrowser(size, dark)
  await bringAxe(context)
  const { page } = await openPage(context)
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
  return page
}

const at = async (page: Page, route: string) => {
  await page.goto(`${cloud.gateway}/#/${route}`)
  await page.waitForTimeout(800)
}
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
const sees = (page: Page, words: string) => present(page).getByText(words).first().waitFor({ timeout: 20_000 })

async function shoot(page: Page, name: string): Promise<void> {
  fs.mkdirSync(pictures, { recursive: true })
  await page.waitForTimeout(500)
  expect(await seriousFaults(page)).toEqual([])
  await page.screenshot({ path: path.join(pictures, `feedback-${name}.png`), fullPage: false })
}

describeInBrowser('somebody before a locked door', () => {
  beforeAll(async () => {
    await clock.set(Date.parse('2027-03-15T10:00+08:00'))
    cloud = await startLocalPreview(dataFolder(), 0, { clock })
    Object.assign(process.env, cloud.environment())
    await importBank(readBank('hanzhong'), clock.now())
    await takeOnSampleStaff(clock.now())
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('reports it without a network, and with one reads the answer and says that it is solved', async () => {
    const resident = await person('resident-1')
    await at(resident, 'pages/feedback/mine/index')
    await at(resident, form)
    await tap(resident, '门锁着，进不去')
    await present(resident).getByRole('textbox').fill('东门锁着，没有人。')
    await shoot(resident, 'form')
    await resident.context().setOffline(true)
    await tap(resident, '提交')
    await tap(resident, '同意，我已满 14 岁')
    await sees(resident, '已记在本机')
    await shoot(resident, 'waits')
    await resident.context().setOffline(false)
    await at(resident, 'pages/me/index')
    await resident.reload()
    await at(resident, 'pages/feedback/mine/index')
    await sees(resident, '待答复')
    await shoot(resident, 'mine')

    const editor = await person('editor-1', wide)
    await at(editor, 'staff/join/index')
    await editor.reload()
    await tap(editor, '找回我的身份')
    await tap(editor, '同意，我已满 14 岁')
    await tap(editor, '进入工作台')
    await tap(editor, /^群众反映/)
    await shoot(editor, 'inbox')
    await tap(editor, /示例广场/)
    await sees(editor, '东门锁着，没有人。')
    await present(editor).getByRole('textbox').fill('已请物业 24 小时开门。')
    await shoot(editor, 'item')
    await tap(editor, '答复')
    await sees(editor, '已答复')

    await resident.reload()
    await sees(resident, '已请物业 24 小时开门。')
    await tap(resident, '解决了')
    await sees(resident, '已解决')
    await shoot(resident, 'solved')
  })
})
