import type { Page } from 'playwright-core'
import { closeBrowser, describeInBrowser, openBrowser, openPage, present } from './browser'
import { dataFolder, startPreview, type Preview } from './preview'

jest.setTimeout(120_000)

let preview: Preview

const tap = (page: Page, name: string | RegExp) => present(page).getByRole('button', { name }).first().click()
const options = (page: Page) => present(page).locator('[role=radio], [role=checkbox]')

describeInBrowser('two windows of one person', () => {
  beforeAll(async () => {
    preview = await startPreview(dataFolder())
  })
  afterAll(async () => {
    await preview.stop()
    await closeBrowser()
  })

  test('show one and the same sheet, which is handed in once', async () => {
    const context = await openBrowser()
    const one = await openPage(context)
    const route = `${preview.address}/#/pages/quiz/formal/index?id=sample-open`
    await one.page.goto(route)
    await tap(one.page, '开始答题')
    await one.page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
    await options(one.page).first().click()
    const stem = await present(one.page).locator('[class*=stem]').first().textContent()

    const other = await openPage(context)
    await other.page.goto(route)
    await present(other.page).locator('[class*=stem]').first().waitFor()
    expect(await present(other.page).locator('[class*=stem]').first().textContent()).toBe(stem)
    expect(await options(other.page).first().getAttribute('aria-checked')).toBe('true')

    // What is done in the one is there in the other, and neither takes the other's answers away.
    await tap(other.page, '下一题')
    await options(other.page).last().click()
    await present(one.page).getByText('2 / 10', { exact: true }).waitFor()
    await present(one.page).locator('[aria-checked=true]').first().waitFor()
    await tap(one.page, '上一题')
    await present(one.page).locator('[aria-checked=true]').first().waitFor()

    for (let nth = 0; nth < 9; nth++) await tap(one.page, '下一题')
    await tap(one.page, '交卷')
    await one.page.getByText('交卷', { exact: true }).last().click()
    await present(one.page)
      .getByText(/分，满分 10 分/)
      .waitFor()
    await present(other.page).getByText('开始答题').waitFor()
    expect([...one.errors, ...other.errors]).toEqual([])
    await context.close()
  })
})
