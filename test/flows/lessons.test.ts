import { takeoverText } from '@core/domain/lesson/takeover'
import { DAY } from '@core/domain/moment'
import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptLesson } from '../../cloudfunctions/activity/storeOfLessons'
import { readBank } from '../../tools/bank'
import { aClass } from '../seeds/activities'
import { here, grant, staffWith } from '../seeds/staff'
import { schoolDesk, teacher } from './schoolDesk'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

jest.setTimeout(60_000)

const world = worldEachTime(async () => {
  await staffWith(teacher, grant('teacher', here))
  await staffWith('oEditor', grant('editor'))
})
const { make, takePart } = schoolDesk(world)

const [asked] = readBank('hanzhong').filter(({ use, kind }) => use === 'practice' && kind === 'single')

const hands = (right: number, key: readonly number[], options: number) =>
  Array.from({ length: options }, (_, place) =>
    key.includes(place) ? right : place === (key[0]! + 1) % options ? 40 - right : 0,
  )

test('a lesson brings the paper with its answers, and its counts are taken once', async () => {
  const { activityId } = await make({ questions: { from: 'chosen', ids: [asked!.id] } })
  const { questions } = valueOf(await world().ask(teacher, 'activity', 'openLesson', { activityId }))
  const put = (part: 'before' | 'after', right: number) =>
    questions.map(({ id, version, key, options }) => ({
      ...{ id, version, part, counts: hands(right, key, options.length) },
    }))
  const lesson = { lessonId: phoneId(), startedAt: Date.now(), questions: [...put('before', 10), ...put('after', 30)] }
  const handIn = () => world().ask(teacher, 'activity', 'handInLesson', { activityId, lesson })
  const summary = valueOf(await handIn())
  expect(summary).toMatchObject({ before: { right: 10 }, after: { right: 30 }, unit: aClass })
  expect(valueOf(await handIn())).toEqual(summary)
  expect(valueOf(await world().ask(teacher, 'activity', 'countSheets', { activityId }))).toMatchObject({ lessons: 1 })
  expect(await collection<KeptLesson>('lessons').find(lesson.lessonId)).toMatchObject({ sample: true })
  const other = { ...lesson, questions: lesson.questions.slice(0, 1) }
  const changed = await world().ask(teacher, 'activity', 'handInLesson', { activityId, lesson: other })
  expect(changed).toEqual({ ok: false, code: 'OTHER_CONTENT' })
})

test('counts for an activity whose paper is not fixed yet are not taken', async () => {
  const { activityId } = await make({ opensAt: Date.now() + DAY })
  const questions = [{ id: asked!.id, version: asked!.version, part: 'lesson' as const, counts: null }]
  const lesson = { lessonId: phoneId(), startedAt: Date.now(), questions }
  const answer = await world().ask(teacher, 'activity', 'handInLesson', { activityId, lesson })
  expect(answer).toEqual({ ok: false, code: 'NOT_NOW' })
})

test('a text that names a question kept back from practice is refused: it would tell the key', async () => {
  const { id, version, options } = readBank('hanzhong').find(({ use }) => use === 'reserved')!
  const counts = options.map((_, place) => (place === 0 ? 1 : 0))
  const lesson = {
    ...{ lessonId: 'abcdefghijklmnopqrstuvwx', startedAt: Date.now() },
    questions: [{ id, version, part: 'lesson' as const, counts }],
  }
  const answer = await world().ask(teacher, 'activity', 'takeLesson', { text: takeoverText(lesson), unit: aClass })
  expect(answer).toEqual({ ok: false, code: 'UNKNOWN_QUESTION' })
})

test('counts of a plain browser are taken over from the text of its code, once', async () => {
  const { id, version, key, options } = asked!
  const counts = hands(25, key, options.length)
  const lesson = {
    ...{ lessonId: 'abcdefghijklmnopqrstuvwx', startedAt: Date.now() },
    questions: [{ id, version, part: 'lesson' as const, counts }],
  }
  const take = (text: string) => world().ask(teacher, 'activity', 'takeLesson', { text, unit: aClass })
  expect(valueOf(await take(takeoverText(lesson)))).toMatchObject({ all: { right: 25, outOf: 40 } })
  expect(valueOf(await take(takeoverText(lesson))).lessonId).toBe(lesson.lessonId)
  expect(valueOf(await world().ask(teacher, 'activity', 'listLessons', {})).lessons).toHaveLength(1)
  expect(await take('RFKT1.nonsense')).toEqual({ ok: false, code: 'NO_SUCH_CODE' })
  expect(
    await take(
      takeoverText({ ...lesson, lessonId: 'x'.repeat(24), questions: [{ ...lesson.questions[0]!, id: 'no' }] }),
    ),
  ).toEqual({
    ...{ ok: false, code: 'UNKNOWN_QUESTION' },
  })
})

test('a lesson is deleted by the teacher whose it is, and by nobody else, and what is added up follows', async () => {
  const { activityId } = await make({ questions: { from: 'chosen', ids: [asked!.id] } })
  const { questions } = valueOf(await world().ask(teacher, 'activity', 'openLesson', { activityId }))
  const counted = questions.map(({ id, version, key, options }) => ({
    ...{ id, version, part: 'lesson' as const, counts: hands(10, key, options.length) },
  }))
  const lesson = { lessonId: phoneId(), startedAt: Date.now(), questions: counted }
  const handIn = () => world().ask(teacher, 'activity', 'handInLesson', { activityId, lesson })
  const classes = async () =>
    valueOf(await world().ask('oEditor', 'activity', 'readDifficulty', {})).questions.filter((one) => one.classes)
  valueOf(await handIn())
  expect(await classes()).toHaveLength(questions.length)
  const erase = { actId: phoneId(), lessonId: lesson.lessonId, confirm: 'DELETE' as const }
  await staffWith('oOther', grant('teacher', here))
  expect(await world().ask('oOther', 'activity', 'deleteLesson', { ...erase, actId: phoneId() })).toEqual({
    ok: false,
    code: 'NOT_FOUND',
  })
  valueOf(await world().ask(teacher, 'activity', 'deleteLesson', erase))
  valueOf(await world().ask(teacher, 'activity', 'deleteLesson', erase))
  expect(valueOf(await world().ask(teacher, 'activity', 'listLessons', {})).lessons).toEqual([])
  expect(valueOf(await world().ask(teacher, 'activity', 'countSheets', { activityId }))).toMatchObject({ lessons: 0 })
  expect(await classes()).toEqual([])
  valueOf(await handIn())
  expect(valueOf(await world().ask(teacher, 'activity', 'listLessons', {})).lessons).toHaveLength(1)
})

test('a computer whose clock stood still has its lesson taken as of now', async () => {
  const { id, version, key, options } = asked!
  const questions = [{ id, version, part: 'lesson' as const, counts: hands(25, key, options.length) }]
  const text = takeoverText({ lessonId: 'lessonof1970xxxxxxxxxxxx', startedAt: 0, questions })
  const before = Date.now()
  const { startedAt } = valueOf(await world().ask(teacher, 'activity', 'takeLesson', { text, unit: aClass }))
  expect(startedAt).toBeGreaterThanOrEqual(before)
  expect(valueOf(await world().ask(teacher, 'activity', 'takeLesson', { text, unit: aClass })).startedAt).toBe(
    startedAt,
  )
})

test('a class is compared with its own earlier activities, and with no other', async () => {
  const [earlier, elsewhere, now] = [
    await make({ title: '上一次' }),
    await make({ unit: { ...aClass, class: '4 班' } }),
    await make({ title: '这一次' }),
  ]
  await takePart('oAnna', earlier, 1)
  await takePart('oAnna', elsewhere, 2)
  await takePart('oAnna', now, 4)
  const { activities } = valueOf(await world().ask(teacher, 'activity', 'compareResults', now))
  expect(activities.map(({ title, average }) => [title, average])).toEqual([
    ['这一次', 4],
    ['上一次', 1],
  ])
})

test('the office sees how difficult each question is, once five answered it', async () => {
  const activity = await make()
  for (const [nth, openId] of ['oA', 'oB', 'oC', 'oD', 'oE'].entries()) await takePart(openId, activity, nth)
  await world().cloud.fire('activity')
  const { questions } = valueOf(await world().ask('oEditor', 'activity', 'readDifficulty', {}))
  expect(questions.map(({ sheets }) => sheets?.right).sort()).toEqual([0, 1, 2, 3, 4])
})

test('lessons and difficulty are told to nobody else', async () => {
  const { activityId } = await make()
  await staffWith('oOther', grant('teacher', here))
  expect(await world().ask('oOther', 'activity', 'openLesson', { activityId })).toEqual({
    ok: false,
    code: 'NOT_FOUND',
  })
  expect(await world().ask(teacher, 'activity', 'readDifficulty', {})).toEqual({ ok: false, code: 'FORBIDDEN' })
})
