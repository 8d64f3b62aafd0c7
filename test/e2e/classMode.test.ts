import { countsOf } from '@core/domain/lesson/lessonCounts'
import { readTakeover } from '@core/domain/lesson/takeover'
import { inOwnOrder } from '@core/domain/quiz/drawPaper'
import { readBank } from '../../tools/bank'
import { closeBrowser, describeInBrowser, openBrowser, openPage, present } from './browser'
import {
  beginOn,
  bigScreen,
  count,
  cutOff,
  cutOffIn,
  lessonOf,
  lessonOn,
  picture,
  press,
  scanned,
  sizes,
  toCounting,
} from './classroom'
import { bringAxe, seriousFaults } from './faults'
import { dataFolder, startPreview, type Preview } from './preview'

jest.setTimeout(240_000)

describeInBrowser('a class with one big screen', () => {
  let preview: Preview

  beforeAll(async () => {
    preview = await startPreview(dataFolder())
  })
  afterAll(async () => {
    await preview.stop()
    await closeBrowser()
  })

  test('is taught by the keyboard alone, with the network cut in the middle and the window closed', async () => {
    const context = await openBrowser(bigScreen)
    await bringAxe(context)
    const { page, errors } = await openPage(context)
    await page.goto(`${preview.address}/#/pages/learn/index`)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await present(page)
      .getByRole('button', { name: /课堂使用/ })
      .focus()
    await press(page, 'Enter')
    await present(page).getByRole('button', { name: '开始', exact: true }).focus()
    await picture(page, 'start')
    const faults = [...(await seriousFaults(page))]
    await press(page, 'Enter')

    await present(page).getByText('播放画面').first().waitFor()
    await picture(page, 'ask')
    faults.push(...(await seriousFaults(page)))
    await press(page, 'Space')
    await picture(page, 'play')
    await press(page, 'PageUp')
    await count(page, 6, 12)
    await count(page, 10, 11)
    await context.setOffline(true)
    await present(page).getByText('离线，可继续用').waitFor()
    await toCounting(page)
    await press(page, '7', 'Enter', '3', '1', 'Enter', '4')
    await picture(page, 'count')
    faults.push(...(await seriousFaults(page)))
    await press(page, 'u', '5', 'Space')

    await count(page, 31, 4)
    await picture(page, 'reveal')
    faults.push(...(await seriousFaults(page)))
    await press(page, 'd')
    await picture(page, 'reveal-dark')
    faults.push(...(await seriousFaults(page)))
    await press(page, 'b')
    await present(page).getByRole('img', { name: /黑屏/ }).waitFor()
    await press(page, 'Space', 'd', 'PageUp', '9', 'Space', 'Space')
    expect((await lessonOn(page)).counts[3]![0]).toBe(9)
    await count(page, 20, 5)
    await press(page, 'Space')
    const { id, step } = await lessonOn(page)
    await page.close()

    const { page: later, errors: laterErrors } = await openPage(context)
    await later.goto(`${preview.address}/#/school/lesson/index`)
    await present(later).getByText('上次的课没有上完').waitFor()
    await picture(later, 'resume')
    await present(later).getByRole('button', { name: '继续上课' }).focus()
    await press(later, 'Enter')
    await present(later).getByText('第 3 题，共 5 题').waitFor()
    expect(await lessonOn(later)).toMatchObject({ id, step })
    await press(later, 's', 'Space')
    await count(later, 40, 1)
    await press(later, 'Space')
    await count(later, 40, 1)
    await press(later, 'Space')
    for (const right of [41, 42, 43]) {
      await count(later, right, 0)
      await press(later, 'Space')
    }
    await present(later).getByText('这个班，课前和课后').waitFor()
    await picture(later, 'end')
    faults.push(...(await seriousFaults(later)))
    expect(await present(later).getByText('41 只手中，答对 41').count()).toBe(1)
    await press(later, 'Space')
    await picture(later, 'hand-over')
    faults.push(...(await seriousFaults(later)))
    expect(readTakeover(await scanned(later))).toEqual(countsOf(await lessonOn(later)))

    await press(later, 'e', 'Tab', 'Enter')
    await present(later).getByRole('button', { name: '开始', exact: true }).waitFor()
    expect(await lessonOn(later)).toBeUndefined()
    expect([...new Set(faults)]).toEqual([])
    expect([...errors, ...laterErrors]).toEqual([])
    await context.close()
  })

  // As many as an activity may put to a class one by one.
  test.each([
    ['the first 57 questions of the bank', 0, '警报知识'],
    ['the next 57', 57, '城固县第二小学五年级三班二〇二七年三月十三日防空警报试鸣前的知识小测'],
    ['the others', 114, '警报知识'],
  ])(
    'cuts off nothing of %s, whichever of their options is counted, on a small screen and on a very large one',
    async (_, from, title) => {
      const context = await openBrowser(bigScreen)
      const { page, errors } = await openPage(context)
      const questions = readBank('hanzhong')
        .slice(from, from + 57)
        .map(inOwnOrder)
      await beginOn(page, preview.address, lessonOf(questions, { title, sample: true }))
      const cut: string[] = []
      for (const question of questions) cut.push(...(await cutOffIn(page)).map((text) => `${question.id}: ${text}`))
      await press(page, 'PageUp')
      for (const [name, size] of Object.entries(sizes)) {
        await page.setViewportSize(size)
        await picture(page, `bank-${from}-${name}`)
        cut.push(...(await cutOff(page)))
      }
      expect(cut).toEqual([])
      expect(errors).toEqual([])
      await context.close()
    },
  )

  test('sounds nothing before the teacher confirms it, and says 识别训练 for two seconds before it does', async () => {
    const context = await openBrowser(bigScreen)
    await context.addInitScript(() => {
      const heard: number[] = []
      Object.assign(window, { heard })
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        heard.push(this.volume)
        return Promise.resolve()
      }
    })
    const { page } = await openPage(context)
    const heard = () => page.evaluate(() => (window as unknown as { heard: number[] }).heard)
    await page.goto(`${preview.address}/#/school/lesson/index`)
    await present(page).getByRole('switch', { name: '本课放声音' }).click()
    await page.getByText('不得接入校园广播').waitFor()
    await picture(page, 'sound-asked')
    await page.getByRole('button', { name: '仅限本教室，放声音' }).click()
    await present(page).getByRole('button', { name: '开始', exact: true }).click()
    await present(page).getByText('播放画面').first().waitFor()
    await press(page, 'Space')
    await present(page).getByText('不是警报', { exact: true }).waitFor()
    await page.screenshot({ path: 'dist/screenshots/class-announced.png' })
    expect(await heard()).toEqual([])
    await present(page)
      .getByText(/按真实快慢/)
      .waitFor()
    expect(await heard()).toEqual([0.3])
    await context.close()
  })
})
