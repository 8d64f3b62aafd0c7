import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptOutlets } from '../../cloudfunctions/outlet/store'
import { here, grant, staffWith } from '../seeds/staff'
import { readPdf } from './readPdf'
import { schoolDesk, teacher } from './schoolDesk'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

jest.setTimeout(120_000)

const world = worldEachTime(async () => {
  await staffWith(teacher, grant('teacher', here))
  await staffWith('oOther', grant('teacher', here))
})
const { make } = schoolDesk(world)

const print = (who: string, activityId: string) =>
  world().ask(who, 'outlet', 'printActivity', { actId: phoneId(), activityId })

test('a teacher prints the paper of their activity: its questions, and the answers on pages of their own', async () => {
  const { activityId } = await make({ title: '三班小测' })
  const { questions } = valueOf(await world().ask(teacher, 'activity', 'openLesson', { activityId }))
  const sheet = valueOf(await print(teacher, activityId))
  expect(sheet.name).toBe('三班小测 题目单.pdf')
  const { pages, title } = readPdf(Buffer.from(await (await fetch(sheet.address)).arrayBuffer()))
  expect(title).toBe('三班小测')
  const answersFrom = pages.findIndex(({ text }) => text.includes('供老师讲解用'))
  expect(answersFrom).toBeGreaterThan(0)
  const textOf = (some: typeof pages) => some.map(({ text }) => text).join('')
  const asked = textOf(pages.slice(0, answersFrom))
  for (const { stem, options, explanation } of questions) {
    for (const words of [stem, ...options]) expect(asked).toContain(words)
    expect(asked).not.toContain(explanation)
    expect(textOf(pages.slice(answersFrom))).toContain(explanation)
  }
})

test('the same sheet asked for again is the same file', async () => {
  const { activityId } = await make()
  valueOf(await print(teacher, activityId))
  valueOf(await print(teacher, activityId))
  expect(await collection<KeptOutlets>('outlets').count({ whole: true })).toBe(1)
})

test('nobody prints another’s activity, and none before its paper is fixed', async () => {
  const { activityId } = await make()
  expect(await print('oOther', activityId)).toEqual({ ok: false, code: 'NOT_FOUND' })
  const later = await make({ opensAt: Date.now() + 3_600_000 })
  expect(await print(teacher, later.activityId)).toEqual({ ok: false, code: 'NOT_NOW' })
})
