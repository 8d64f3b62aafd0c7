import type { Clip } from '@core/domain/alarm/clip'
import { HOUR, MINUTE } from '@core/domain/moment'
import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptExport } from '../../cloudfunctions/_kit/handedOver'
import { here, grant, staffWith } from '../seeds/staff'
import { dumpOf } from './dumpOf'
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

/** What stands on paper for a question, where nothing can be heard. */
const stemOnPaper = ({ stem, clip }: { stem: string; clip?: Clip | undefined }) =>
  clip?.present === 'sound' ? '看图（黑色是响，浅色是停，节选）：这是哪一种警报？' : stem

const prints = () => collection<KeptExport>('exports').count({ whole: true })

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
  for (const { options, explanation, ...question } of questions) {
    for (const words of [stemOnPaper(question), ...options]) expect(asked).toContain(words)
    expect(asked).not.toContain(explanation)
    expect(textOf(pages.slice(answersFrom))).toContain(explanation)
  }
})

test('the same sheet asked for again after a lost answer is the same file', async () => {
  const { activityId } = await make()
  const input = { actId: phoneId(), activityId }
  const sheet = valueOf(await world().ask(teacher, 'outlet', 'printActivity', input))
  await world().cloud.clock.moveBy(60_000)
  expect(valueOf(await world().ask(teacher, 'outlet', 'printActivity', input))).toMatchObject({ until: sheet.until })
  expect(await prints()).toBe(1)
})

test('a printed sheet goes with its activity', async () => {
  const { activityId } = await make()
  valueOf(await print(teacher, activityId))
  expect(await dumpOf(world())).toContain('exports/')
  const deletion = { actId: phoneId(), activityId, confirm: 'DELETE' } as const
  valueOf(await world().ask(teacher, 'activity', 'deleteActivity', deletion))
  expect(await dumpOf(world())).not.toMatch(/exports\/|outlets\//)
})

test('a sheet that is being made while its activity is deleted leaves no file', async () => {
  const { activityId } = await make()
  const input = { actId: phoneId(), activityId }
  world().cloud.faults.add({ action: 'storage.upload', delay: 4000, times: 1 })
  const printing = world().ask(teacher, 'outlet', 'printActivity', input)
  while (world().cloud.faults.list().length > 0) await prints()
  const deletion = { actId: phoneId(), activityId, confirm: 'DELETE' } as const
  valueOf(await world().ask(teacher, 'activity', 'deleteActivity', deletion))
  expect(await printing).toEqual({ ok: false, code: 'BUSY' })
  expect(await dumpOf(world())).not.toContain('exports/')
})

test('a printed sheet is gone within the minute in which its hour is over', async () => {
  const { activityId } = await make()
  const printedAt = Date.now()
  const { until } = valueOf(await print(teacher, activityId))
  expect(until - printedAt).toBeLessThanOrEqual(HOUR + MINUTE)
  await world().cloud.clock.set(until)
  await world().cloud.fire('activity')
  expect(await dumpOf(world())).not.toMatch(/exports\/|outlets\//)
})

test('nobody prints another’s activity, and none before its paper is fixed', async () => {
  const { activityId } = await make()
  expect(await print('oOther', activityId)).toEqual({ ok: false, code: 'NOT_FOUND' })
  const later = await make({ opensAt: Date.now() + 3_600_000 })
  expect(await print(teacher, later.activityId)).toEqual({ ok: false, code: 'NOT_NOW' })
})
