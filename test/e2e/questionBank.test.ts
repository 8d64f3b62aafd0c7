import type { Page } from 'playwright-core'
import type { Manifest, PracticePack } from '@core/domain/publication/packs'
import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { tableFile } from '../../cloudfunctions/_kit/files/tableFile'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { triedLesson } from '../seeds/happenings'
import { closeBrowser, describeInBrowser, phone, present, wide } from './browser'
import { answer, atTheDesk, close, goTo, sees, shootAtRest, tap, type Person } from './person'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

const clock = new Clock()
const STEM = '预先警报的鸣响规律是哪一种？'
let cloud: LocalCloud

const toTheDesk = (id: string) => atTheDesk(cloud.gateway, id)
const open = ({ page }: Person, route: string) => goTo(page, cloud.gateway, `staff/questions/${route}`)

const write = (page: Page, label: string, words: string) =>
  present(page).getByRole('textbox', { name: label, exact: true }).first().fill(words)

/** Pictures of the page at rest, wide and on the phone, which axe finds nothing serious on. */
async function shoot(person: Person, name: string): Promise<void> {
  for (const [view, size] of [
    ['wide', wide],
    ['phone', phone],
  ] as const) {
    await person.page.setViewportSize(size)
    await shootAtRest(person, `questions-${name}-${view}`)
  }
}

/** The form of a question, opened from the bank by its stem. */
async function toTheForm(person: Person): Promise<void> {
  const { page } = person
  await open(person, 'index')
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
    editor = await toTheDesk('editor-1')
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('two editors change the same question: the second is told, and both are in the new version', async () => {
    const other = await toTheDesk('editor-2')
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
    const reviewer = await toTheDesk('reviewer')
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
    await open(reviewer, 'index')
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
    await open(editor, 'import/index')
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
    await open(editor, 'item/index?id=sig-03')
    await tap(page, '停用')
    await page.getByRole('dialog').getByRole('textbox').fill('答案有争议')
    await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
    await sees(page, '停用的原因：答案有争议')
    await shoot(editor, 'retired')
    expect(await practised('sig-03')).toBeUndefined()
  })

  test('the hardest question stands first, and each says how it is answered', async () => {
    const tried = (id: string, right: number) => ({ id, version: 1, answered: 40, right })
    await triedLesson([tried('sig-02', 30), tried('act-01', 10)])
    const { page } = editor
    await open(editor, 'difficulty/index')
    await sees(page, '共 2 题')
    const bars = present(page).getByRole('img')
    expect(await bars.first().getAttribute('aria-label')).toMatch(/，答对 25%（40 人次）$/)
    expect(await bars.last().getAttribute('aria-label')).toMatch(/，答对 75%（40 人次）$/)
    await shoot(editor, 'difficulty')
    await tap(page, /答对 25%/)
    await sees(page, '历次版本')
    await sees(page, '课堂举手')
    await shoot(editor, 'item')
  })

  test('the bank is handed out as a table', async () => {
    const { page } = editor
    await open(editor, 'index')
    await tap(page, '导出 xlsx')
    await sees(page, '以前可以保存或发送')
    await close(editor)
  })
})
