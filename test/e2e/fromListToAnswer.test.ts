import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { filesOf } from '../../tools/filesOf'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { bytesBelow, holding } from '../fixtures/traces'
import { BLOCKED_NAME, BLOCKED_PLACE, defectiveList, wholeWorkbook } from '../fixtures/shelters/lists'
import { closeBrowser, describeInBrowser, present } from './browser'
import { answer, atTheDesk, close, goTo, sees, signedIn, tap, toTheReport, type Person } from './person'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

/** 480 m west of 示例避难场所1号, whose point the lists tell as 107.0201, 33.080123 in GCJ-02. */
const westOfTheFirst = { longitude: 107.01046, latitude: 33.08202, accuracy: 20 }

/** The report on the defective list as it is handed over: each defect with its row, and of the blocked row no cell. */
const report = [
  '行号,结果,问题,列,原单元格',
  '3,未读入,属于不得导入的工程，整行未读入（指挥工程）,,',
  '4,请核对,坐标超出范围，可能多输或少输了数字，未采用,经度,9107.022',
  '6,未读入,没有名称,场所名称,',
  '7,未读入,与前面的行是同一处（第2行）,,',
  '8,未读入,类别认不出来,类别,大楼',
  '9,请核对,坐标为0，未采用,经度,0',
  '10,请核对,没有坐标,经度,',
  '10,未读入,看不出属于哪个县区,所属县区,某区',
  '11,请核对,容纳人数为0，当作未知,容纳人数,0',
  '12,请核对,经度和纬度像是互换了，未采用,纬度,107.029',
  '13,未读入,合计或说明行，不是一处场所,,',
  '14,请核对,容纳人数读不出一个确定的数，未采用,容纳人数,屋内100人/屋外200人',
]

const clock = new Clock()
const folder = dataFolder()
let cloud: LocalCloud

/** Everything that was on the screens of the import and in what they handed over. */
const told: string[] = []

/** The screen as text, which is kept to be searched. */
async function screenOf({ page }: Person): Promise<string> {
  const text = await page.innerText('body')
  told.push(text)
  return text
}

async function confirmImport({ page }: Person): Promise<void> {
  await tap(page, '确认导入')
  await answer(page, '导入')
  await sees(page, '已导入工作清单')
}

/** The report as the file that is handed over: its name and its lines. */
async function reportFile({ page }: Person): Promise<[name: string, lines: string[]]> {
  const waiting = page.waitForEvent('download')
  await tap(page, '下载报告（csv）')
  const file = await waiting
  const text = fs.readFileSync(await file.path(), 'utf8')
  told.push(text)
  return [
    file.suggestedFilename(),
    text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n'),
  ]
}

/** An editor takes both lists in, and hands the list over for review. */
async function importBoth(): Promise<void> {
  const editor = await atTheDesk(cloud.gateway, 'editor-1')
  await toTheReport(editor, cloud.gateway, { name: '避难场所.csv', bytes: defectiveList() })
  await sees(editor.page, '屋内100人/屋外200人')
  expect(await screenOf(editor)).toMatch(/13\s*读到的行\s*7\s*新增\s*0\s*改动\s*0\s*没有变化\s*6\s*未读入/)
  expect(await reportFile(editor)).toEqual(['导入报告.csv', report])
  await confirmImport(editor)
  await toTheReport(editor, cloud.gateway, { name: '名录.xlsx', bytes: wholeWorkbook(30) })
  await sees(editor.page, '第 35 行：属于不得导入的工程，整行未读入（指挥工程）')
  expect(await screenOf(editor)).toMatch(/31\s*读到的行\s*23\s*新增\s*7\s*改动\s*0\s*没有变化\s*1\s*未读入/)
  await confirmImport(editor)
  await tap(editor.page, '去提交审核')
  await tap(editor.page, '提交审核')
  await tap(editor.page, '提交审核', editor.page.getByRole('dialog'))
  await sees(editor.page, '等其他审核人办理')
  await close(editor)
}

/** Three others let it out: one reviews, one reviews for secrecy, one publishes. */
async function reviewAndPublish(): Promise<void> {
  const reviewer = await atTheDesk(cloud.gateway, 'reviewer')
  await tap(reviewer.page, /^避难场所清单，.*待终审/)
  await sees(reviewer.page, '30 处不同')
  await tap(reviewer.page, '同意')
  await sees(reviewer.page, '终审同意')
  await close(reviewer)
  const secrecy = await atTheDesk(cloud.gateway, 'secrecy')
  await tap(secrecy.page, /^避难场所清单，.*待保密审查/)
  await tap(secrecy.page, '保密审查')
  await tap(secrecy.page, '保密审查通过', secrecy.page.getByRole('dialog'))
  await sees(secrecy.page, '审核都已完成')
  await close(secrecy)
  const publisher = await atTheDesk(cloud.gateway, 'editor-2')
  await tap(publisher.page, /^避难场所清单，.*待发布/)
  await tap(publisher.page, '发布')
  await answer(publisher.page, '发布')
  await sees(publisher.page, '没有不同')
  await close(publisher)
}

/** A resident opens the program once where there is a network, until it has all that it needs without one. */
async function arrive(): Promise<Person> {
  const resident = await signedIn(cloud.gateway, 'resident-1')
  const { context, page } = resident
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation(westOfTheFirst)
  await goTo(page, cloud.gateway, 'pages/shelter/index')
  await sees(page, '汉台区　30 处')
  await page.waitForFunction(() => localStorage.getItem('filePacks')?.includes('shelterDetails.610702'))
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    while (active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50))
  })
  return resident
}

/** The label and the value of each fact on the page of a place. */
const factsOf = async (page: Page): Promise<string> =>
  (
    await present(page)
      .locator('[aria-label*="，"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  ).join('\n')

/** Without a network: the nearest place, all that is known of it, and that its door is locked. */
async function findAndReport({ context, page }: Person): Promise<void> {
  await context.setOffline(true)
  await page.reload()
  await sees(page, '汉台区　30 处')
  await tap(page, '用当前位置，不上传')
  await sees(page, '离这里最近')
  const [first, second] = await present(page)
    .getByRole('button', { name: /^示例避难场所/ })
    .all()
  expect(await first?.getAttribute('aria-label')).toBe('示例避难场所1号，步行约 10 分钟，东 480 米，核对于 11月2日')
  expect(await second?.getAttribute('aria-label')).toContain('示例避难场所2号，步行约 10 分钟，东 490 米')
  await first?.click()
  await sees(page, '正门在示例路西侧，夜间走南门。')
  await sees(page, '示例公园管理处')
  expect((await factsOf(page)).split('\n')).toEqual(
    expect.arrayContaining([
      '适用，地震等灾害；不用于防空袭',
      '地址，汉台区示例路1号',
      '能容纳，约 101 人',
      '无障碍，未知',
      '电话，0916-0000000',
      '设施，厕所、饮水',
      '管理单位，示例公园管理处',
      '主管部门，示例区应急管理局',
    ]),
  )
  await sees(page, '核对于 2026年11月2日，示例街道办')
  await tap(page, /^这里有问题/)
  await tap(page, '门锁着，进不去')
  await present(page).getByRole('textbox').fill('西门锁着，没有人。')
  await tap(page, '提交')
  await page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
  await sees(page, '已记在本机')
}

/** Staff see the report with the way to the record, and answer it. */
async function answerReport(): Promise<void> {
  const editor = await atTheDesk(cloud.gateway, 'editor-2')
  await tap(editor.page, /^群众反映/)
  await tap(editor.page, /^示例避难场所1号：门锁着，进不去/)
  await sees(editor.page, '西门锁着，没有人。')
  await tap(editor.page, /^查看所反映的内容/)
  await sees(editor.page, 'SL-1')
  await editor.page.goBack()
  await sees(editor.page, '西门锁着，没有人。')
  await present(editor.page).getByRole('textbox').fill('已请管理处 24 小时开西门。')
  await tap(editor.page, '答复')
  await sees(editor.page, '已答复')
  await close(editor)
}

describeInBrowser('a list of the office', () => {
  beforeAll(async () => {
    await clock.set(Date.parse('2026-11-26T10:00+08:00'))
    cloud = await startLocalPreview(folder, 0, { clock })
    Object.assign(process.env, cloud.environment())
    await takeOnSampleStaff(clock.now())
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('is imported by one, let out by three, found without a network, and a locked door is reported and answered', async () => {
    await importBoth()
    await reviewAndPublish()
    const resident = await arrive()
    const { context, page } = resident
    await findAndReport(resident)
    await page.reload()
    await goTo(page, cloud.gateway, 'pages/feedback/mine/index')
    await sees(page, '待联网')
    expect(await page.innerText('body')).not.toContain('待答复')
    await context.setOffline(false)
    await sees(page, '待答复')
    await sees(page, '最迟 12月3日 答复')
    await answerReport()
    await page.reload()
    await sees(page, '已请管理处 24 小时开西门。')
    await tap(page, '解决了')
    await sees(page, '已解决')
    await close(resident)
  })

  test('leaves no trace of its blocked rows once the half hour of its files is over', async () => {
    await clock.moveBy(31 * 60_000)
    await cloud.fire('shelter')
    const out = path.join(dataFolder(), 'export')
    await cloud.export(out)
    const kept = [...bytesBelow(folder), ...bytesBelow(out)]
    // The search finds what is there: a place of the same list in the store, the packs and the export.
    expect(holding(kept, '示例避难场所1号').length).toBeGreaterThan(3)
    for (const word of [BLOCKED_NAME, BLOCKED_PLACE, '107.091234', '绝密巷', '秘密指挥']) {
      expect([word, holding(kept, word)]).toEqual([word, []])
      expect([...told, JSON.stringify(cloud.logs()), JSON.stringify(cloud.operations())].join()).not.toContain(word)
    }
    expect(filesOf(folder).filter(({ name }) => /imports\/[^/]+\//.test(name))).toEqual([])
  })
})
