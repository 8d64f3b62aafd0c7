import fs from 'node:fs'
import path from 'node:path'
import type { LessonCounts } from '@core/domain/lesson/lessonCounts'
import { takeoverText } from '@core/domain/lesson/takeover'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { closeBrowser, describeInBrowser, phone, present, wide } from './browser'
import { bigScreen, count, handsIn, lessonOn, press } from './classroom'
import { seriousFaults } from './faults'
import { answer, close, goTo, sees, signedIn, tap, type Person } from './person'
import { dataFolder } from './preview'
import { readPdf } from '../flows/readPdf'

jest.setTimeout(400_000)

const shots = path.resolve(__dirname, '../../dist/screenshots')
const title = '三班课堂小测'
/** A question with several right options: it is talked through. */
const several = '警报试鸣期间，下列哪些做法是对的？'

/** A lesson of a plain browser: one public question, 25 of 40 hands right. */
const plainLesson: LessonCounts = {
  ...{ lessonId: 'LessonOfAPlainBrowser123', startedAt: Date.now() - 3_600_000 },
  questions: readBank('hanzhong')
    .filter(({ use, kind }) => use === 'practice' && kind === 'single')
    .slice(0, 1)
    .map(({ id, version, key, options }) => ({
      ...{ id, version, part: 'lesson' },
      counts: options.map((_, place) => (key.includes(place) ? 25 : place === (key[0]! + 1) % options.length ? 15 : 0)),
    })),
}

let cloud: LocalCloud
let teacher: Person

const write = ({ page }: Person, field: string, words: string) =>
  present(page).getByRole('textbox', { name: field, exact: true }).fill(words)

/** A picture of a page, opened anew in 长辈版; axe finds nothing serious on it. */
async function elderLook({ page }: Person, name: string): Promise<void> {
  const keep = (elder: boolean) =>
    page.evaluate(
      (value) => {
        localStorage.setItem('preferences', JSON.stringify({ data: JSON.stringify({ version: 2, value }) }))
      },
      { district: '610702', districtChosen: false, textSize: 'system', theme: 'system', elder },
    )
  const before = page.viewportSize() ?? phone
  await page.setViewportSize(phone)
  await keep(true)
  await page.reload()
  await page.waitForTimeout(2000)
  await page.screenshot({ path: path.join(shots, `own-${name}-elder.png`), fullPage: true })
  expect((await seriousFaults(page)).map((fault) => `${name}: ${fault}`)).toEqual([])
  await keep(false)
  await page.reload()
  await page.setViewportSize(before)
}

/** Pictures of a page on the phone, light and dark, and wide; axe finds nothing serious on the phone's. */
async function look({ page }: Person, name: string): Promise<void> {
  const before = page.viewportSize() ?? phone
  for (const [view, size, colorScheme] of [
    ['wide', wide, 'light'],
    ['dark', phone, 'dark'],
    ['phone', phone, 'light'],
  ] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await page.waitForTimeout(500)
    await page.screenshot({ path: path.join(shots, `own-${name}-${view}.png`), fullPage: true })
  }
  expect((await seriousFaults(page)).map((fault) => `${name}: ${fault}`)).toEqual([])
  await page.setViewportSize(before)
}

/** A picture of the board once its bars have grown. */
async function board({ page }: Person, name: string): Promise<void> {
  await page.waitForTimeout(1200)
  await page.screenshot({ path: path.join(shots, `own-board-${name}.png`) })
}

describeInBrowser('a lesson of a teacher’s own activity', () => {
  beforeAll(async () => {
    cloud = await startLocalPreview(dataFolder(), 0)
    Object.assign(process.env, cloud.environment())
    await importBank(readBank('hanzhong'), cloud.clock.now())
    await takeOnSampleStaff(cloud.clock.now())
    teacher = await signedIn(cloud.gateway, 'teacher', wide)
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('is made from questions that the teacher chooses, and the cloud takes every one that is offered', async () => {
    const { page } = teacher
    await goTo(page, cloud.gateway, 'staff/join/index')
    await tap(page, '找回我的身份')
    await page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
    await goTo(page, cloud.gateway, 'school/make/index')
    await sees(page, '城固县')
    await write(teacher, '标题', title)
    await write(teacher, '学校', '示例小学')
    await write(teacher, '年级', '五年级')
    await present(page).getByRole('radio', { name: '自己选题' }).click()
    await sees(page, '已选 0 题')
    const offered = present(page).getByRole('switch')
    for (let nth = 0; nth < 5; nth++) await offered.nth(nth).click()
    await tap(page, '应对行动')
    await present(page).getByRole('switch', { name: several }).click()
    await sees(page, '已选 6 题')
    await look(teacher, 'choose')
    await tap(page, '新建活动')
    await sees(page, '进行中')
    await look(teacher, 'desk')
  })

  test('is taught by the keyboard alone without the network, and handed in once it is back', async () => {
    const { page, context } = teacher
    await page.setViewportSize(bigScreen)
    await goTo(page, cloud.gateway, 'school/lesson/index')
    await sees(page, title)
    await present(page)
      .getByRole('button', { name: new RegExp(title) })
      .focus()
    await press(page, 'Enter')
    await sees(page, '第 1 题，共 3 题')
    await context.setOffline(true)
    await sees(page, '离线，可继续用')
    await board(teacher, 'ask')
    for (const right of [10, 10, 10]) await count(page, right, 5)
    for (const right of [30, 30]) {
      await count(page, right, 5)
      await press(page, 'Space')
    }
    await sees(page, '多选题，一起说一说，不计票')
    await board(teacher, 'several')
    await press(page, 'Space')
    await sees(page, '本题不计票')
    await board(teacher, 'several-answer')
    await press(page, 'Space')
    for (const right of [30, 30, 30]) {
      await count(page, right, 5)
      await press(page, 'Space')
    }
    await sees(page, '这个班，课前和课后')
    await board(teacher, 'end')
    await press(page, 'Space')
    await sees(page, '交到这个活动')
    await board(teacher, 'hand-over')
    const taught = await lessonOn(page)
    await present(page).getByRole('button', { name: '结束，交全班票数' }).focus()
    await press(page, 'Enter')
    await page.getByText('全班票数先存在这台电脑上').first().waitFor()
    expect(await page.evaluate(() => localStorage.getItem('lessonsToHandIn'))).toContain('counts')

    await context.setOffline(false)
    await page.waitForFunction(() => localStorage.getItem('lessonsToHandIn') === null, null, { timeout: 60_000 })
    await page.setViewportSize(wide)
    await goTo(page, cloud.gateway, 'school/index')
    await tap(page, new RegExp(`^${title}`))
    await tap(page, '看结果')
    await sees(page, `答对 30 / ${handsIn(taught, 'before')}`)
    await sees(page, `答对 90 / ${handsIn(taught, 'after')}`)
    await look(teacher, 'results')
    await elderLook(teacher, 'results')
  })

  test('stands beside one that was taken over from the code of a plain browser, in the teacher’s district', async () => {
    const { page } = teacher
    await page.setViewportSize(phone)
    await goTo(page, cloud.gateway, 'school/takeover/index')
    await look(teacher, 'takeover-empty')
    await present(page).getByRole('textbox', { name: '课堂码的文字' }).fill(takeoverText(plainLesson))
    await sees(page, '接收这节课')
    await sees(page, '城固县')
    await write(teacher, '学校', '示例小学')
    await write(teacher, '年级', '六年级')
    await look(teacher, 'takeover')
    await tap(page, '接收')
    await sees(page, '已接收这节课的全班票数')
    await goTo(page, cloud.gateway, 'school/index')
    await sees(page, '示例小学 六年级')
    await sees(page, '全课答对 25 / 40')
    await look(teacher, 'lessons')
    await elderLook(teacher, 'lessons')
  })

  test('is printed by its teacher, with the answers on pages of their own', async () => {
    const { page } = teacher
    await tap(page, new RegExp(`^${title}`))
    await tap(page, '生成题目单（PDF）')
    await present(page)
      .getByRole('button', { name: /题目单\.pdf/ })
      .first()
      .waitFor({ timeout: 90_000 })
    const downloading = page.waitForEvent('download')
    await tap(page, /题目单\.pdf/)
    const file = fs.readFileSync(await (await downloading).path())
    const text = readPdf(file).pages.map((one) => one.text)
    expect(text[0]).toContain('预先警报的鸣响规律是哪一种')
    expect(text.some((words) => words.includes('供老师讲解用'))).toBe(true)
    fs.writeFileSync(path.join(shots, 'own-sheet.pdf'), file)
    await look(teacher, 'printed')
  })

  test('is deleted by its teacher, and the results no longer tell of it', async () => {
    const { page } = teacher
    await goTo(page, cloud.gateway, 'school/index')
    await tap(page, /^删除 .*五年级/)
    await answer(page, '删除')
    await present(page).getByText('课前 30').waitFor({ state: 'detached' })
    await sees(page, '示例小学 六年级')
    await tap(page, new RegExp(`^${title}`))
    await tap(page, '看结果')
    await sees(page, '还没有可比的')
    await close(teacher)
  })
})
