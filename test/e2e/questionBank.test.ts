import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Manifest, PracticePack } from '@core/domain/publication/packs'
import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { tableFile } from '../../cloudfunctions/_kit/files/tableFile'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { closeBrowser, describeInBrowser, openBrowser, openPage, phone, present, wide, type Window } from './browser'
import { bringAxe, seriousFaults } from './faults'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

const pictures = path.resolve(__dirname, '../../dist/screenshots')
const clock = new Clock()
const STEM = '预先警报的鸣响规律是哪一种？'
let cloud: LocalCloud

interface Person {
  context: BrowserContext
  page: Page
  errors: string[]
}

const tap = (page: Page, name: string | RegExp) =>
  present(page)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

const answer = (page: Page, name: string) => page.getByRole('dialog').getByText(name, { exact: true }).last().click()

const write = (page: Page, label: string, words: string) =>
  present(page).getByRole('textbox', { name: label, exact: true }).first().fill(words)

/** Waits for words on the screen; what is there instead is told. */
async function sees(page: Page, words: string): Promise<void> {
  try {
    await present(page).getByText(words).first().waitFor({ timeout: 20_000 })
  } catch {
    throw new Error(`'${words}' is not on the screen:\n${await page.innerText('body')}`)
  }
}

/** Somebody of the office at the desk, on a phone that is new to it. */
async function atTheDesk(id: string, size: Window = phone): Promise<Person> {
  const context = await openBrowser(size)
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
  await page.goto(`${cloud.gateway}/#/staff/join/index`)
  await page.reload()
  await tap(page, '找回我的身份')
  await page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
  await tap(page, '进入工作台')
  await sees(page, '待我处理')
  return { context, page, errors }
}

/** A picture of the whole page at rest, which axe finds nothing serious on, on the phone and wide. */
async function shoot({ page }: Person, name: string): Promise<void> {
  fs.mkdirSync(pictures, { recursive: true })
  for (const [view, size] of [
    ['wide', wide],
    ['phone', phone],
  ] as const) {
    await page.setViewportSize(size)
    await page.waitForTimeout(400)
    await page.screenshot({ path: path.join(pictures, `questions-${name}-${view}.png`), fullPage: true })
  }
  expect(await seriousFaults(page)).toEqual([])
}

async function close({ context, errors }: Person): Promise<void> {
  expect(errors).toEqual([])
  await context.close()
}

/** The form of a question, opened from the bank by its stem. */
async function toTheForm({ page }: Person): Promise<void> {
  await page.goto(`${cloud.gateway}/#/staff/questions/index`)
  await page.reload()
  await write(page, '查找题干、选项、解析、出处、题号', STEM)
  await tap(page, '查找')
  await sees(page, '共 1 题')
  await tap(page, new RegExp(STEM))
  await sees(page, '历次版本')
  await tap(page, '修改')
  await sees(page, '为什么改')
}

/** The practice question as every phone reads it. */
async function practised(id: string): Promise<PracticePack['questions'][0] | undefined> {
  const { packs } = (await (await fetch(`${cloud.gateway}/files/packs/manifest.json`)).json()) as Manifest
  const file = await fetch(`${cloud.gateway}/files/packs/${packs.practice?.hash ?? ''}.json`)
  return ((await file.json()) as PracticePack).questions.find((one) => one.id === id)
}

describeInBrowser('the office with its question bank', () => {
  let editor: Person
  beforeAll(async () => {
    cloud = await startLocalPreview(dataFolder(), 0, { clock })
    Object.assign(process.env, cloud.environment())
    await importBank(readBank('hanzhong'), clock.now())
    await takeOnSampleStaff(clock.now())
    editor = await atTheDesk('editor-1')
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('two editors change the same question: the second is told, and both are in the new version', async () => {
    const other = await atTheDesk('editor-2')
    await toTheForm(other)
    await write(other.page, '出处', '第二位编辑的出处')

    await sees(editor.page, '试鸣前要再审的题')
    await shoot(editor, 'desk')
    await toTheForm(editor)
    await write(editor.page, '出处', '')
    await tap(editor.page, '保存为新版本')
    await sees(editor.page, '出处：要写出处')
    await shoot(editor, 'form-faults')
    await write(editor.page, '出处', '第一位编辑的出处')
    await write(editor.page, '解析', '第一位编辑的解析。')
    await tap(editor.page, '保存为新版本')
    await sees(editor.page, '与在用的版本不同')
    await shoot(editor, 'draft')
    expect(await present(editor.page).getByRole('button', { name: '审定，同意' }).count()).toBe(0)

    await tap(other.page, '保存为新版本')
    await tap(other.page, '看对方改了什么')
    await sees(other.page, '对方写的：第一位编辑的出处')
    await shoot(other, 'conflict')
    await tap(other.page, '保存为新版本')
    await sees(other.page, 'sig-01　第 3 版')
    await close(other)
    expect(await practised('sig-01')).toMatchObject({ version: 1 })
  })

  test('a reviewer finds it waiting, agrees, releases it, and every phone has it', async () => {
    const reviewer = await atTheDesk('reviewer')
    const { page } = reviewer
    await sees(page, '题库：等您审核')
    await shoot(reviewer, 'waiting')
    await tap(page, /题库：等您审核/)
    await sees(page, '共 1 题')
    await tap(page, new RegExp(STEM))
    await tap(page, '审定，同意')
    await answer(page, '同意')
    await sees(page, '待发布')
    await shoot(reviewer, 'reviewed')
    await page.goto(`${cloud.gateway}/#/staff/questions/index`)
    await page.reload()
    await sees(page, '发布审过的 1 题')
    await shoot(reviewer, 'bank')
    await tap(page, '发布审过的 1 题')
    await answer(page, '发布')
    await sees(page, '上一次发布')
    expect(await practised('sig-01')).toMatchObject({
      ...{ version: 3, citation: '第二位编辑的出处', explanation: '第一位编辑的解析。' },
    })
    await close(reviewer)
  })

  test('a table is checked row by row, and taken in as versions that wait for a review', async () => {
    const { page } = editor
    const header = ['题干', 'A', 'B', 'C', '答案', '解析', '出处', '主题', '学段', '用途', '依据类别']
    const row = ['示例的新题？', '甲', '乙', '丙', 'B', '解析', '示例出处', '警报信号', '小学', '练习', '法律法规']
    const rows = [header, row, row, row.map((cell, at) => (at === 6 ? '' : at === 0 ? '没有出处？' : cell))]
    await page.goto(`${cloud.gateway}/#/staff/questions/import/index`)
    await page.reload()
    const chooser = page.waitForEvent('filechooser')
    await tap(page, '选文件')
    const file = {
      name: '新题.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await tableFile('xlsx', '题', rows),
    }
    await (await chooser).setFiles(file)
    await sees(page, '第 4 行：要写出处')
    await shoot(editor, 'report')
    await tap(page, '确认导入 1 题')
    await answer(page, '导入')
    await sees(page, '已写进题库')
    await tap(page, '回到题库')
    await tap(page, /等人审核的新版本/)
    await sees(page, '示例的新题？')
  })

  test('a question that is wrong is retired, and no phone has it any more', async () => {
    const { page } = editor
    await page.goto(`${cloud.gateway}/#/staff/questions/item/index?id=sig-03`)
    await page.reload()
    await tap(page, '停用')
    await page.getByRole('dialog').getByRole('textbox').fill('答案有争议')
    await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
    await sees(page, '停用的原因：答案有争议')
    await shoot(editor, 'retired')
    expect(await practised('sig-03')).toBeUndefined()
  })

  test('the bank is handed out as a table', async () => {
    const { page } = editor
    await page.goto(`${cloud.gateway}/#/staff/questions/index`)
    await page.reload()
    await tap(page, '导出 xlsx')
    await sees(page, '以前可以保存或发送')
    await close(editor)
  })
})
