import fs from 'node:fs'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { collection } from '../../cloudfunctions/_kit/database'
import type { ActivityQuiz } from '../../cloudfunctions/_kit/keptQuiz'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { closeBrowser, describeInBrowser, openBrowser, openPage, phone, present, type Window } from './browser'
import { bringAxe, seriousFaults } from './faults'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

const pictures = path.resolve(__dirname, '../../dist/screenshots')
let cloud: LocalCloud

interface Person {
  context: BrowserContext
  page: Page
  errors: string[]
}

const tap = (page: Page, name: string | RegExp, within: Locator = present(page)) =>
  within
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

const write = (page: Page, field: string, words: string) =>
  present(page).getByRole('textbox', { name: field, exact: true }).fill(words)

/** Waits for words on the screen; what is there instead is told. */
async function sees(page: Page, words: string | RegExp): Promise<void> {
  try {
    await present(page).getByText(words).first().waitFor({ timeout: 20_000 })
  } catch {
    throw new Error(`'${String(words)}' is not on the screen:\n${await page.innerText('body')}`)
  }
}

/** A browser of somebody's own, signed in as one of the sample people. */
async function person(id: string, size: Window = phone, dark = false): Promise<Person> {
  const context = await openBrowser(size, dark)
  await bringAxe(context)
  const { page, errors } = await openPage(context)
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
  return { context, page, errors }
}

/** Asks the cloud from somebody's browser, as the page itself would. */
const ask = <T>({ page }: Person, name: string, action: string, input: object): Promise<T> =>
  page.evaluate(
    ([of, event]) =>
      fetch(`/call/${of}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: event ?? '',
      })
        .then((answer) => answer.json() as Promise<{ result: { value: unknown } }>)
        .then(({ result }) => result.value),
    [name, JSON.stringify({ action, input })],
  ) as Promise<T>

async function goTo({ page }: Person, route: string): Promise<void> {
  await page.goto(`${cloud.gateway}/#/${route}`)
  await page.reload()
}

/** Ends what somebody did; a page with an error in it fails the test. */
async function close({ context, errors }: Person): Promise<void> {
  expect(errors).toEqual([])
  await context.close()
}

/** A picture of the page at rest, which axe finds nothing serious on. */
async function shoot({ page }: Person, name: string): Promise<void> {
  fs.mkdirSync(pictures, { recursive: true })
  await page.waitForTimeout(500)
  await page.screenshot({ path: path.join(pictures, `activity-${name}.png`), fullPage: true })
  expect((await seriousFaults(page)).map((fault) => `${name}: ${fault}`)).toEqual([])
}

/** Types the code of the activity, and says how one joins. */
async function joins(somebody: Person, code: string, as: string): Promise<void> {
  const { page } = somebody
  await goTo(somebody, 'pages/learn/index')
  await tap(page, /^用代码参加/)
  await write(page, '活动码', ` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`)
  await tap(page, '查找')
  await sees(page, '五年级防空小测')
  await tap(page, '参加')
  await page.getByRole('dialog').getByRole('button', { name: as, exact: true }).click()
}

/** Fills in a part of a blueprint: turns these levels and topics, and writes how many questions. */
async function fillPart(
  page: Page,
  nth: number,
  { levels, topics, number }: { levels: string[]; topics: string[]; number: number },
): Promise<void> {
  const group = (name: string) => present(page).getByRole('group', { name, exact: true }).nth(nth)
  for (const level of levels) await tap(page, level, group('难度（可以选几个）'))
  for (const topic of topics) await tap(page, topic, group('主题（不选就是不限）'))
  await present(page).getByRole('textbox', { name: '题数', exact: true }).nth(nth).fill(String(number))
}

/** Chooses an option of each question from here on by its place, and stands at the last one. */
async function answers(page: Page, places: readonly number[]): Promise<void> {
  for (const [nth, place] of places.entries()) {
    await present(page).locator('[role=radio], [role=checkbox]').nth(place).click()
    if (nth < places.length - 1) await tap(page, '下一题')
  }
}

async function handsIn(page: Page): Promise<void> {
  await tap(page, '交卷')
  await page.getByText('交卷', { exact: true }).last().click()
}

/** The points that somebody is told. */
async function pointsOf(page: Page): Promise<number> {
  await sees(page, /分，满分 5 分/)
  const told = await present(page)
    .getByText(/分，满分 5 分/)
    .first()
    .innerText()
  return Number(/^([\d.]+) 分/.exec(told)?.[1])
}

/** The next answer of the cloud is lost on its way, after the cloud did what was asked. */
async function losesOneAnswer(page: Page, action: string): Promise<void> {
  let lost = false
  await page.route('**/call/**', async (route) => {
    if (lost || !route.request().postData()?.includes(action)) return route.continue()
    lost = true
    await route.fetch()
    return route.abort()
  })
}

let teacher: Person
let code = ''
const points: number[] = []
let name = ''

describeInBrowser('an activity', () => {
  beforeAll(async () => {
    cloud = await startLocalPreview(dataFolder(), 0)
    Object.assign(process.env, cloud.environment())
    await importBank(readBank('hanzhong'), cloud.clock.now())
    await takeOnSampleStaff(cloud.clock.now())
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('is made by a teacher who has just redeemed an invitation', async () => {
    const admin = await person('admin')
    const { code: invitation } = await ask<{ code: string }>(admin, 'person', 'issueInvitation', {
      ...{ actId: 'invitation-of-a-teacher', role: 'teacher', district: '610702', label: '示例小学', hours: 24 },
      until: null,
    })
    await close(admin)
    teacher = await person('resident-2')
    const { page } = teacher
    await goTo(teacher, 'staff/join/index')
    await write(page, '邀请码', invitation)
    await tap(page, '加入')
    await page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
    await sees(page, '还没有活动')
    await shoot(teacher, 'none')

    await tap(page, '新建活动')
    await sees(page, '在哪里办（五进）')
    await shoot(teacher, 'make-first')
    await write(page, '标题', '五年级防空小测')
    await tap(page, '5 题')
    await write(page, '学校', '示例小学')
    await write(page, '年级', '五年级')
    await write(page, '班级', '3 班')
    await tap(page, '新建活动')
    await sees(page, '进行中')
    code = (await present(page).locator('[class*=code]').first().innerText()).replace(/\s/g, '')
    expect(code).toMatch(/^[0-9A-Z]{6}$/)
    await present(page)
      .getByRole('img', { name: /小程序码/ })
      .waitFor()
    await shoot(teacher, 'desk')
    expect(teacher.errors).toEqual([])
  })

  test('refuses a wrong code with the words for one that is over', async () => {
    const somebody = await person('editor-2')
    await goTo(somebody, 'pages/quiz/activity/index')
    await write(somebody.page, '活动码', '333333')
    await tap(somebody.page, '查找')
    await sees(somebody.page, '活动码不正确，或者活动已经结束')
    await shoot(somebody, 'wrong-code')
    await close(somebody)
  })

  test('is joined by one of 14 or older who loses the network at the end', async () => {
    const somebody = await person('resident-1')
    const { page, context } = somebody
    await joins(somebody, code, '我已满 14 岁，同意')
    await sees(page, '您的化名')
    name = await present(page).locator('[class*=name]').first().innerText()
    await shoot(somebody, 'joined')
    await tap(page, '开始答题')
    await answers(page, [0, 0, 0, 0, 0])
    await context.setOffline(true)
    await handsIn(page)
    await sees(page, '没有网络')
    // From here on the sheet is handed in by itself.
    await context.setOffline(false)
    points.push(await pointsOf(page))
    await shoot(somebody, 'result')
    await tap(page, '学习纪念卡')
    await write(page, '写在卡上的名字', '小明')
    await tap(page, '画出纪念卡')
    await present(page).locator('canvas').waitFor()
    await shoot(somebody, 'keepsake')
    expect(JSON.stringify(await context.storageState())).not.toContain('小明')
    await close(somebody)
  })

  test('is joined with a guardian by one whose browser is killed in the middle', async () => {
    const somebody = await person('editor-1')
    await joins(somebody, code, '监护人在场，监护人同意')
    await tap(somebody.page, '开始答题')
    await answers(somebody.page, [1, 1, 1])
    const state = await somebody.context.storageState()
    await close(somebody)

    const later = await openBrowser()
    await later.addCookies(state.cookies)
    const { page, errors } = await openPage(later)
    await page.addInitScript((kept: { name: string; value: string }[]) => {
      if (localStorage.length === 0) for (const { name: key, value } of kept) localStorage.setItem(key, value)
    }, state.origins[0]?.localStorage ?? [])
    await page.goto(`${cloud.gateway}/#/pages/learn/index`)
    await tap(page, /^五年级防空小测/)
    await sees(page, '3 / 5')
    await tap(page, '下一题')
    await answers(page, [1, 1])
    await handsIn(page)
    points.push(await pointsOf(page))
    await close({ context: later, page, errors })
  })

  test('is answered under a ticket by one who is neither, and is counted once though sent twice', async () => {
    const somebody = await person('reviewer')
    const { page, context } = somebody
    await goTo(somebody, `pages/quiz/activity/index?scene=${code}`)
    await sees(page, '五年级防空小测')
    await shoot(somebody, 'found')
    await tap(page, '参加')
    await page.getByRole('dialog').waitFor()
    await shoot(somebody, 'asked')
    await page.getByRole('dialog').getByRole('button', { name: '都不是', exact: true }).click()
    await sees(page, '不记名')
    await answers(page, [0, 1, 0, 1, 0])
    await losesOneAnswer(page, 'handInTicket')
    await handsIn(page)
    await sees(page, '答案还在这部手机上')
    await tap(page, '交卷')
    points.push(await pointsOf(page))
    await sees(page, '没有保存在您的名下')
    await shoot(somebody, 'ticket-result')
    const kept = await context.storageState()
    expect(JSON.stringify(kept.origins)).not.toMatch(/joined|sheets|tickets/)
    await close(somebody)
  })

  test('shows its teacher results that agree with what was answered, and the same in the exported workbook', async () => {
    const { page } = teacher
    await tap(page, '看结果')
    await sees(page, '3 份')
    const sum = points.reduce((total, one) => total + one, 0)
    const average = Math.round((sum / 3) * 100) / 100
    await sees(page, `${average} 分`)
    await write(page, '化名', name.replace(' ', ''))
    await tap(page, '查看')
    await sees(page, `${points[0] ?? ''} 分，满分 5 分`)
    await shoot(teacher, 'results')

    await tap(page, '导出 Excel')
    const downloading = page.waitForEvent('download')
    await tap(page, /保存或发送/)
    const file = await (await downloading).path()
    const book = read(fs.readFileSync(file))
    expect(book.SheetNames).toEqual(['概况', '各题', '答卷'])
    const sheets = utils.sheet_to_json<string[]>(book.Sheets.答卷!, { header: 1 })
    const column = sheets[0]?.findIndex((title) => title.includes('分')) ?? -1
    const inBook = sheets.slice(1).map((row) => Number(row[column]))
    expect(inBook.sort()).toEqual([...points].sort())
    const rights = utils.sheet_to_json<string[]>(book.Sheets.各题!, { header: 1 })
    const right = rights[0]?.findIndex((title) => title.startsWith('答对')) ?? -1
    expect(rights.slice(1).reduce((total, row) => total + Number(row[right]), 0)).toBe(sum)
    expect(teacher.errors).toEqual([])
  })

  test('is made of several parts in the form, and its paper has what each part asks for', async () => {
    const { page } = teacher
    await goTo(teacher, 'school/make/index')
    await write(page, '标题', '分部分出题')
    await tap(page, '更多设置')
    await fillPart(page, 0, { levels: [], topics: ['警报信号'], number: 2 })
    await tap(page, '再加一部分')
    await fillPart(page, 1, { levels: ['小学', '中学'], topics: ['人民防空法', '国防教育'], number: 4 })
    await tap(page, '再加一部分')
    await fillPart(page, 2, { levels: ['中学', '成人'], topics: [], number: 3 })
    await sees(page, '共 9 题')
    await shoot(teacher, 'make-parts')
    await tap(page, '新建活动')
    await sees(page, '进行中')
    const [quiz] = await collection<ActivityQuiz>('quizzes').findAll({ title: '分部分出题' })
    const topicsOf = (level: string) =>
      (quiz?.paper ?? []).filter((question) => question.level === level).map(({ topic }) => topic)
    expect(quiz?.paper).toHaveLength(9)
    expect(topicsOf('primary')).toEqual(['警报信号', '警报信号'])
    const oneOfTwo = expect.stringMatching(/^(人民防空法|国防教育)$/) as string
    expect(topicsOf('middle')).toEqual([oneOfTwo, oneOfTwo, oneOfTwo, oneOfTwo])
    expect(topicsOf('adult')).toHaveLength(3)
    expect(teacher.errors).toEqual([])
  })

  test('is shown on a big screen, paused, resumed and ended, and then opens nothing any more', async () => {
    const { page } = teacher
    await goTo(teacher, 'school/index')
    await tap(page, /^五年级防空小测/)
    await tap(page, '暂停')
    await sees(page, '已暂停')
    await tap(page, '恢复')
    await sees(page, '进行中')
    await tap(page, '投屏显示活动码')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await sees(page, '已交 3 份')
    await shoot(teacher, 'screen')
    await page.setViewportSize(phone)
    await page.goBack()
    await tap(page, '结束活动')
    await page.getByRole('dialog').getByText('结束', { exact: true }).click()
    await sees(page, '已结束')
    const late = await person('editor-2')
    await goTo(late, `pages/quiz/activity/index?code=${code}`)
    await sees(late.page, '活动码不正确，或者活动已经结束')
    await close(late)
    await close(teacher)
  })
})
