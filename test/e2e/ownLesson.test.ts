import path from 'node:path'
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

jest.setTimeout(400_000)

const shots = path.resolve(__dirname, '../../dist/screenshots')
const title = '三班课堂小测'
let cloud: LocalCloud
let teacher: Person

const write = ({ page }: Person, field: string, words: string) =>
  present(page).getByRole('textbox', { name: field, exact: true }).fill(words)

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
    await sees(page, '已选 5 题')
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
    await present(page).getByText('课前').first().waitFor()
    await context.setOffline(true)
    await sees(page, '离线，可继续用')
    await board(teacher, 'ask')
    for (let turn = 0; turn < 8; turn++) {
      await count(page, turn < 3 ? 10 : 30, 5)
      const { step } = await lessonOn(page)
      if (step.at === 'reveal') await press(page, 'Space')
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
  })

  test('is deleted by its teacher, and the results no longer tell of it', async () => {
    const { page } = teacher
    await goTo(page, cloud.gateway, 'school/index')
    await sees(page, '上过的课')
    await look(teacher, 'lessons')
    await tap(page, /^删除 /)
    await answer(page, '删除')
    await sees(page, '课堂上的计数交上来以后，在这里')
    await tap(page, new RegExp(`^${title}`))
    await tap(page, '看结果')
    await sees(page, '还没有可比的')
    await close(teacher)
  })
})
