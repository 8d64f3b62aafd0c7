import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { closeBrowser, describeInBrowser, openBrowser, openPage, phone, present, wide } from './browser'
import { all, bringAxe, colours, seriousFaults } from './faults'
import { arePicturesWished, pictures, takePicture } from './picture'
import { dataFolder, startPreview, type Preview } from './preview'

jest.setTimeout(300_000)

const root = path.resolve(__dirname, '../..')

const pages: readonly [name: string, route: string][] = [
  ['home', 'pages/home/index'],
  ['learn', 'pages/learn/index'],
  ['shelter', 'pages/shelter/index'],
  ['me', 'pages/me/index'],
  ['place-missing', 'pages/place/index?id=none'],
  ['rose-none', 'pages/place/map/index'],
  ['family', 'pages/place/family/index'],
  ['sounding', 'pages/sounding/index'],
  ['unheard', 'pages/unheard/index'],
  ['live-nothing', 'pages/live/index'],
  ['live-rehearsal', 'pages/live/index?rehearsal=1'],
  ['notices-none', 'pages/notice/list/index'],
  ['notice-missing', 'pages/notice/index?id=none'],
  ['reminders-none', 'pages/notice/reminders/index'],
  ['venues-none', 'pages/reference/venues/index'],
  ['laws-none', 'pages/reference/laws/index'],
  ['places-not-yours', 'staff/places/index'],
  ['places-record-not-yours', 'staff/places/record/index?id=place-of-nobody-0000'],
  ['places-new', 'staff/places/edit/index'],
  ['places-import', 'staff/places/import/index'],
  ['places-release-not-yours', 'staff/places/release/index'],
  ['questions-not-yours', 'staff/questions/index'],
  ['questions-item-not-yours', 'staff/questions/item/index?id=sig-01'],
  ['questions-new', 'staff/questions/edit/index'],
  ['questions-import', 'staff/questions/import/index'],
  ['questions-difficulty-not-yours', 'staff/questions/difficulty/index'],
  ['places-releases-not-yours', 'staff/places/releases/index'],
  ['inbox-not-yours', 'staff/feedback/index'],
  ['inbox-item-not-yours', 'staff/feedback/item/index?id=none'],
  ['report-not-yours', 'staff/report/index'],
  ['ledger-not-yours', 'staff/ledger/index'],
  ['ledger-line-not-yours', 'staff/ledger/item/index?id=line-of-nobody-00000'],
  ['ledger-new', 'staff/ledger/edit/index'],
  ['screen', 'screen/index'],
  ['class', 'school/lesson/index'],
  ['class-none', 'school/lesson/board/index'],
  ['class-take-over', 'school/takeover/index'],
  ['signal-preliminary', 'pages/signal/index?kind=preliminary'],
  ['signal-airRaid', 'pages/signal/index?kind=airRaid'],
  ['signal-allClear', 'pages/signal/index?kind=allClear'],
  ['training-ear', 'pages/signal/training/index?by=ear'],
  ['training-eye', 'pages/signal/training/index?by=eye'],
  ['confusion', 'pages/signal/confusion/index'],
  ['abroad', 'pages/signal/abroad/index'],
  ['flags', 'pages/signal/flags/index'],
  ['practice', 'pages/quiz/practice/index?number=10'],
  ['topics', 'pages/quiz/topics/index'],
  ['formal', 'pages/quiz/formal/index?id=sample-open'],
  ['records', 'pages/quiz/records/index'],
  ['activity-code', 'pages/quiz/activity/index'],
  ['activity-wrong', 'pages/quiz/activity/index?code=333333'],
  ['school-not-yours', 'school/index'],
  ['school-make', 'school/make/index'],
  ['school-activity-not-yours', 'school/activity/index?id=activity-of-nobody-0000'],
  ['school-results-not-yours', 'school/results/index?id=activity-of-nobody-0000'],
  ['school-remote-not-yours', 'school/remote/index'],
  ['school-code-not-yours', 'school/code/index?id=activity-of-nobody-0000'],
  ['feedback', 'pages/feedback/index?about=place&id=sample-place&name=示例广场'],
  ['feedback-mine', 'pages/feedback/mine/index'],
  ['about', 'pages/about/index'],
  ['privacy', 'pages/about/privacy/index'],
  ['children', 'pages/about/children/index'],
  ['terms', 'pages/about/terms/index'],
  ['data', 'pages/about/data/index'],
]

/** A page that tells those who may not see it one and the same sentence: how it looks is judged once. */
const isClosedToMost = (name: string) => name.endsWith('not-yours')

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
const pick = (page: Page) => present(page).locator('[role=radio], [role=checkbox]').first().click()

/** What one reaches on a page by doing something; they follow each other, so that the last have records to show. */
const states: readonly [name: string, route: string, reach: (page: Page) => Promise<void>][] = [
  ['district', 'pages/me/index', (page) => press(page, /我的县区/)],
  [
    'signal-playing',
    'pages/signal/index?kind=airRaid',
    async (page) => {
      await press(page, /快进看/)
      await page.waitForTimeout(4000)
    },
  ],
  [
    'signal-full',
    'pages/signal/index?kind=airRaid',
    async (page) => {
      await press(page, /快进看/)
      await press(page, '全屏')
      await page.waitForTimeout(1200)
    },
  ],
  ['card', 'pages/unheard/index', (page) => press(page, '打开全屏卡片')],
  ['training-answered', 'pages/signal/training/index?by=eye', pick],
  [
    'question-answered',
    'pages/quiz/practice/index?number=1',
    async (page) => {
      await pick(page)
      await press(page, '确定')
    },
  ],
  [
    'consent',
    'pages/quiz/practice/index?number=1',
    async (page) => {
      await pick(page)
      await press(page, '确定')
      await press(page, '看结果')
      await page.getByRole('dialog').waitFor()
    },
  ],
  [
    'practice-result',
    'pages/quiz/practice/index?number=1',
    async (page) => {
      await pick(page)
      await press(page, '确定')
      await press(page, '看结果')
      await press(page, '同意，我已满 14 岁')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  ],
  [
    'sheet',
    'pages/quiz/formal/index?id=sample-timed',
    async (page) => {
      await press(page, '开始答题')
      await pick(page)
    },
  ],
  [
    'result',
    'pages/quiz/formal/index?id=sample-timed',
    async (page) => {
      for (let nth = 0; nth < 4; nth++) await press(page, '下一题')
      await press(page, '交卷')
      await page.getByText('交卷', { exact: true }).last().click()
      await present(page).getByText('逐题解析').waitFor()
    },
  ],
  ['records-filled', 'pages/quiz/records/index', (page) => present(page).getByText('全部记录').waitFor()],
  ['data-filled', 'pages/about/data/index', (page) => present(page).getByText('全部删除').waitFor()],
  [
    'delete-asked',
    'pages/about/data/index',
    async (page) => {
      await press(page, /^全部删除/)
      await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor()
    },
  ],
]

const allViews = [
  { name: 'phone', size: phone, dark: false, elder: false, judged: true },
  { name: 'phone-dark', size: phone, dark: true, elder: false, judged: true },
  { name: 'phone-elder', size: phone, dark: false, elder: true, judged: true },
  { name: 'wide', size: wide, dark: false, elder: false, judged: true },
  { name: 'wide-dark', size: wide, dark: true, elder: false, judged: false },
] as const

/** The view that is not judged has the colours of phone-dark and the order of wide: it is drawn only to be looked at. */
const views = allViews.filter(({ judged }) => judged || arePicturesWished)

/** The pictures of the two READMEs, renewed when UPDATE_SCREENSHOTS is set. */
function copyForReadme(): void {
  const chosen = {
    home: 'home-phone',
    learn: 'learn-phone',
    signal: 'signal-playing-phone',
    question: 'question-answered-phone',
    me: 'me-phone',
    'home-elder': 'home-phone-elder',
    'home-wide': 'home-wide',
  }
  for (const [name, shot] of Object.entries(chosen)) {
    const from = path.join(pictures, `${shot}.png`)
    if (fs.existsSync(from)) fs.copyFileSync(from, path.join(root, 'docs/screenshots', `${name}.png`))
  }
}

describeInBrowser('every page', () => {
  let preview: Preview
  beforeAll(async () => {
    preview = await startPreview(dataFolder())
  })
  afterAll(async () => {
    await preview.stop()
    await closeBrowser()
  })

  test.each(views)(
    'opens and has nothing serious for axe: $name',
    async ({ name: view, size, dark, elder, judged }) => {
      const context = await openBrowser(size, dark)
      await bringAxe(context)
      if (elder)
        await context.addInitScript(() => {
          const value = { district: '610702', textSize: 'system', theme: 'system', elder: true }
          localStorage.setItem('preferences', JSON.stringify({ data: JSON.stringify({ version: 1, value }) }))
        })
      const { page, errors } = await openPage(context)
      const faults: string[] = []
      // Another address for each page, so that each is opened anew.
      const open = (name: string, route: string) => page.goto(`${preview.address}/?${name}#/${route}`)
      const judge = async (name: string) => {
        await page.waitForTimeout(250)
        await takePicture(page, `${name}-${view}`)
        if (judged)
          faults.push(...(await seriousFaults(page, dark ? colours : all)).map((fault) => `${name}: ${fault}`))
      }
      for (const [name, route] of pages.filter(
        ([name]) => (size === phone && !dark && !elder) || !isClosedToMost(name),
      )) {
        await open(name, route)
        await present(page).locator('taro-view-core').first().waitFor()
        await judge(name)
      }
      for (const [name, route, reach] of states) {
        await open(name, route)
        await reach(page)
        await judge(name)
      }
      await context.close()
      if (arePicturesWished) copyForReadme()
      expect([...new Set(faults)]).toEqual([])
      expect(errors).toEqual([])
    },
  )
})
