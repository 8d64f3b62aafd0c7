import { closeBrowser, describeInBrowser, openBrowser, openPage, present } from './browser'
import { dataFolder, startPreview, type Preview } from './preview'

jest.setTimeout(120_000)

describeInBrowser('without a network', () => {
  let preview: Preview
  const folder = dataFolder()

  beforeAll(async () => {
    preview = await startPreview(folder)
  })
  afterAll(async () => {
    await preview.stop()
    await closeBrowser()
  })

  test('visited once, it opens, signals and practice work, and what was answered arrives once when the network is back', async () => {
    const context = await openBrowser()
    const { page, errors } = await openPage(context)
    const { address } = preview
    await page.goto(address)
    await present(page).getByText('没有收到今天的试鸣通告').waitFor()
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      while (active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await page.close()
    await preview.stop()
    await context.setOffline(true)

    const { page: later, errors: laterErrors } = await openPage(context)
    await later.goto(address)
    await present(later).getByText('三种警报').waitFor()
    await present(later)
      .getByRole('button', { name: /空袭警报/ })
      .click()
    await present(later)
      .getByRole('button', { name: /快进看/ })
      .click()
    await present(later)
      .getByText(/第 \d+ 遍，共 15 遍/)
      .waitFor()

    await later.goto(`${address}/#/pages/quiz/practice/index?number=5`)
    for (let nth = 0; nth < 5; nth++) {
      await present(later).locator('[role=radio], [role=checkbox]').first().click()
      await present(later).getByRole('button', { name: '确定' }).click()
      await present(later).getByText('题目有误').waitFor()
      await present(later)
        .getByRole('button', { name: /下一题|看结果/ })
        .click()
    }
    await later.getByRole('button', { name: '同意，我已满 14 岁' }).click()
    await present(later).getByText('有 5 题的作答存在本机').waitFor()

    preview = await startPreview(folder, Number(new URL(address).port))
    await context.setOffline(false)
    await present(later).getByText('有 5 题的作答存在本机').waitFor({ state: 'detached' })
    await later.goto(`${address}/#/pages/quiz/records/index`)
    await present(later).getByText('全部记录').waitFor()
    expect(
      await present(later)
        .getByText(/ 5 题$/)
        .count(),
    ).toBe(1)
    expect([...errors, ...laterErrors]).toEqual([])
    await context.close()
  })
})
