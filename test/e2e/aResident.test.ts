import type { Page } from 'playwright-core'
import { closeBrowser, describeInBrowser, openBrowser, openPage, present } from './browser'
import { dataFolder, startPreview, type Preview } from './preview'

jest.setTimeout(180_000)

let preview: Preview
const folder = dataFolder()

const button = (page: Page, name: string | RegExp) => present(page).getByRole('button', { name }).first()
const tap = async (page: Page, name: string | RegExp) => button(page, name).click()

/** Answers the question on the screen with its first option, and goes on. */
async function answerOne(page: Page, then: string): Promise<void> {
  await present(page).locator('[role=radio], [role=checkbox]').first().click()
  await tap(page, then)
}

describeInBrowser('a resident', () => {
  beforeAll(async () => {
    preview = await startPreview(folder)
  })
  afterAll(async () => {
    await preview.stop()
    await closeBrowser()
  })

  test('finds a topic to practise, comes to its questions, and skips no explanation by tapping twice', async () => {
    const context = await openBrowser()
    const { page, errors } = await openPage(context)
    await page.goto(`${preview.address}/#/pages/learn/index`)
    await tap(page, /按主题/)
    await tap(page, /^警报信号/)
    await present(page).getByText('1 / 10', { exact: true }).waitFor()
    expect(page.url()).toContain(`topic=${encodeURIComponent('警报信号')}`)

    await present(page).locator('[role=radio], [role=checkbox]').first().click()
    await button(page, '确定').dblclick()
    await present(page).getByText('题目有误').waitFor()
    await button(page, '下一题').click()
    await present(page).getByText('2 / 10', { exact: true }).waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  test('takes consent back, still sees and deletes what the cloud holds, and may agree again', async () => {
    const context = await openBrowser()
    const { page, errors } = await openPage(context)
    await page.goto(`${preview.address}/#/pages/quiz/practice/index?number=1`)
    await answerOne(page, '确定')
    await tap(page, '看结果')
    await page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
    await present(page).getByText('作答存在本机').waitFor({ state: 'detached' })

    await page.goto(`${preview.address}/#/pages/about/data/index`)
    await tap(page, '改为不同意，只存在本机')
    await present(page).getByText('以前交到云端的还在').waitFor()
    await tap(page, '全部删除')
    await page.getByRole('dialog').getByText('删除', { exact: true }).click()
    await present(page).getByText('以前交到云端的还在').waitFor({ state: 'detached' })
    await tap(page, '改为同意')
    await page.getByRole('button', { name: '监护人在场，监护人同意' }).click()
    await present(page).getByText('监护人已同意').waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  test('practises, sits a formal quiz, and finds both again after the server was killed and the browser closed', async () => {
    const context = await openBrowser()
    const { page, errors } = await openPage(context)
    await page.goto(preview.address)
    await present(page).getByText('没有收到今天的试鸣通告').waitFor()
    await page.getByText('学练', { exact: true }).last().click()
    await tap(page, '开始 10 题')
    for (let nth = 0; nth < 10; nth++) {
      await answerOne(page, '确定')
      await tap(page, /下一题|看结果/)
    }
    await page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
    await present(page)
      .getByText(/答对 \d+，答错 \d+/)
      .waitFor()
    await present(page).getByText('作答存在本机').waitFor({ state: 'detached' })

    await page.goto(`${preview.address}/#/pages/learn/index`)
    await tap(page, /人民防空知识答题/)
    await tap(page, '开始答题')
    for (let nth = 0; nth < 9; nth++) await answerOne(page, '下一题')
    const { address } = preview
    await preview.kill()
    await present(page).locator('[role=radio], [role=checkbox]').first().click()
    await tap(page, '交卷')
    await page.getByText('交卷', { exact: true }).last().click()
    await present(page).getByText('没有成功').waitFor()
    await context.storageState()
    preview = await startPreview(folder, Number(new URL(address).port))
    await tap(page, '交卷')
    await present(page)
      .getByText(/分，满分 10 分/)
      .waitFor()
    const state = await context.storageState()
    expect(errors).toEqual([])
    await context.close()

    await preview.kill()
    preview = await startPreview(folder, Number(new URL(address).port))
    const later = await openBrowser()
    await later.addCookies(state.cookies)
    const { page: again } = await openPage(later)
    await again.addInitScript((kept: { name: string; value: string }[]) => {
      for (const { name, value } of kept) localStorage.setItem(name, value)
    }, state.origins[0]?.localStorage ?? [])
    await again.goto(`${preview.address}/#/pages/quiz/records/index`)
    await present(again).getByText('人民防空知识答题（示例）').waitFor()
    expect(
      await present(again)
        .getByText(/练一练/)
        .count(),
    ).toBe(1)
    await later.close()
  })
})
