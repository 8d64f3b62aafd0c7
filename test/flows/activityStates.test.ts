import { dateAt } from '@core/domain/moment'
import { levels } from '@core/domain/quiz/question'
import { chooseQuestions } from '../../cloudfunctions/activity/chooseQuestions'
import { fixPaper, type KeptActivity } from '../../cloudfunctions/activity/store'
import { collection } from '../../cloudfunctions/_kit/database'
import type { ActivityQuiz } from '../../cloudfunctions/_kit/keptQuiz'
import { here, grant, staffWith, there } from '../seeds/staff'
import { aClass, aWish } from '../seeds/activities'
import { schoolDesk, teacher, type Activity } from './schoolDesk'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

const HOUR = 3_600_000
const DAY = 24 * HOUR

jest.setTimeout(60_000)

const world = worldEachTime(() => staffWith(teacher, grant('teacher', here)))
const { make, join, start, submit, takePart, results } = schoolDesk(world)

const act = (action: 'pauseActivity' | 'resumeActivity' | 'endActivity', { activityId, revision }: Activity) =>
  world().ask(teacher, 'activity', action, { actId: phoneId(), activityId, revision })
const change = ({ activityId, revision }: Activity, wish: Activity['wish']) =>
  world().ask(teacher, 'activity', 'changeActivity', { actId: phoneId(), activityId, revision, wish })
const find = (openId: string, code: string) => world().ask(openId, 'activity', 'findActivity', { code })
const begin = (openId: string, { activityId }: Activity) =>
  world().ask(openId, 'quiz', 'startAttempt', { quizId: activityId, attemptId: phoneId() })

/** A closing day that has not passed by the time it is asked for, also where the day turns meanwhile. */
const tomorrow = () => dateAt(Date.now() + DAY)

const blueprintOf = (number: number) => ({
  from: 'blueprint' as const,
  blueprint: [{ topics: [], levels: [...levels], number }],
})

test('a paused activity lets nobody begin, takes sheets that were begun, and goes on when it is resumed', async () => {
  const activity = await make()
  await join('oAnna', activity)
  const sheet = await start('oAnna', activity)
  const paused = valueOf(await act('pauseActivity', activity))
  expect(paused.state).toBe('paused')
  expect(await begin('oAnna', activity)).toEqual({ ok: false, code: 'QUIZ_NOT_OPEN' })
  valueOf(await submit('oAnna', sheet, () => true))
  expect(await results(activity)).toMatchObject({ sheets: 1 })
  expect(valueOf(await act('resumeActivity', paused)).state).toBe('open')
  expect(valueOf(await begin('oAnna', activity)).ordinal).toBe(2)
})

test('sheets are written to only by a change of what they know, and by the next one where that change died', async () => {
  const activity = await make()
  await takePart('oAnna', activity, 3)
  const writtenBy = async (work: () => Promise<unknown>) => {
    const operations = await world().operationsOf(work)
    return operations.filter(({ action, collection: of }) => /update|modify/.test(action) && of === 'attempts').length
  }
  const read = async () => valueOf(await world().ask(teacher, 'activity', 'readActivity', activity))
  expect(await writtenBy(() => act('pauseActivity', activity))).toBe(0)
  expect(await writtenBy(async () => act('resumeActivity', await read()))).toBe(0)
  const later = { ...activity.wish, showing: 'never' } as const
  expect(await writtenBy(async () => change(await read(), later))).toBe(2)
  expect(await writtenBy(async () => change(await read(), later))).toBe(0)

  await collection<KeptActivity>('activities').update(
    { _id: activity.activityId },
    { sheetsKnow: { overAt: activity.closesAt, showing: 'atOnce' } },
  )
  expect(await writtenBy(async () => act('pauseActivity', await read()))).toBe(2)
})

test('an activity ends by itself after its closing day', async () => {
  const activity = await make({ closesOn: tomorrow() })
  await world().cloud.clock.set(activity.closesAt)
  expect(valueOf(await world().ask(teacher, 'activity', 'readActivity', activity)).state).toBe('ended')
  expect(await find('oAnna', activity.code)).toEqual({ ok: false, code: 'NO_SUCH_CODE' })
})

test('an activity that was ended cannot be resumed or changed, and its sheets are still handed in', async () => {
  const activity = await make()
  await join('oAnna', activity)
  const sheet = await start('oAnna', activity)
  const ended = valueOf(await act('endActivity', activity))
  expect(ended.state).toBe('ended')
  expect(await act('resumeActivity', ended)).toEqual({ ok: false, code: 'NOT_NOW' })
  expect(await change(ended, ended.wish)).toEqual({ ok: false, code: 'NOT_NOW' })
  await world().cloud.clock.moveBy(HOUR)
  expect(valueOf(await submit('oAnna', sheet, () => true))).toMatchObject({ late: true })
})

test('a day after the end no sheet is taken any more, and one that was is told as before', async () => {
  const activity = await make({ closesOn: tomorrow() })
  const taken = await takePart('oAnna', activity, 4)
  await join('oBao', activity)
  const sheet = await start('oBao', activity)
  await world().cloud.clock.set(activity.closesAt + DAY + 60_000)
  expect(await submit('oBao', sheet, () => true)).toEqual({ ok: false, code: 'TIME_IS_UP' })
  const again = { attemptId: taken.attemptId, answers: [] }
  expect(valueOf(await world().ask('oAnna', 'quiz', 'submitAnswers', again)).points).toBe(4)
  expect(await results(activity)).toMatchObject({ sheets: 1 })
})

test('a closing day that is put off holds back the answers of sheets that are in, and makes none of the others late', async () => {
  const activity = await make({ showing: 'afterClosing', closesOn: tomorrow() })
  await join('oAnna', activity)
  await join('oBao', activity)
  const [anna, bao] = [await start('oAnna', activity), await start('oBao', activity)]
  expect(valueOf(await submit('oAnna', anna, () => true))).toMatchObject({ answersHeld: 'untilClosing', questions: [] })
  valueOf(await change(activity, { ...activity.wish, closesOn: dateAt(Date.now() + 3 * DAY) }))
  await world().cloud.clock.set(activity.closesAt + HOUR)
  expect(valueOf(await submit('oAnna', anna, () => true))).toMatchObject({ answersHeld: 'untilClosing', questions: [] })
  expect(valueOf(await submit('oBao', bao, () => true))).toMatchObject({ answersHeld: 'untilClosing', late: false })
})

test('when answers are shown is changed also for sheets that were begun', async () => {
  const activity = await make({ showing: 'atOnce' })
  await join('oAnna', activity)
  const sheet = await start('oAnna', activity)
  valueOf(await change(activity, { ...activity.wish, showing: 'never' }))
  expect(valueOf(await submit('oAnna', sheet, () => true))).toMatchObject({ answersHeld: 'always', questions: [] })
})

test('one that opens later can be changed whole, and its paper is fixed when it opens', async () => {
  const opensAt = Date.now() + DAY
  const activity = await make({ opensAt })
  expect(activity).toMatchObject({ state: 'scheduled', fixed: false })
  const changed = valueOf(await change(activity, { ...activity.wish, title: '改了', attempts: 3 }))
  expect(changed).toMatchObject({ wish: { title: '改了', attempts: 3 }, state: 'scheduled' })
  await world().cloud.clock.set(opensAt)
  await world().cloud.fire('activity')
  expect(valueOf(await world().ask(teacher, 'activity', 'readActivity', activity))).toMatchObject({
    ...{ state: 'open', fixed: true },
  })
})

test('one that is open changes its title and closing day, and nothing that sheets depend on', async () => {
  const activity = await make()
  const closesOn = dateAt(Date.now() + 9 * DAY)
  const changed = valueOf(await change(activity, { ...activity.wish, title: '改了', closesOn }))
  expect(changed.wish).toEqual({ ...activity.wish, title: '改了', closesOn })
  expect(await change(changed, { ...changed.wish, attempts: 3 })).toEqual({ ok: false, code: 'NOT_NOW' })
  expect(await change(activity, activity.wish)).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
})

test('a copy is another activity with another code, and nobody has joined it', async () => {
  const activity = await make()
  await takePart('oAnna', activity, 5)
  const unit = { ...aClass, class: '4 班' }
  const copy = valueOf(
    await world().ask(teacher, 'activity', 'copyActivity', {
      ...{ activityId: phoneId(), copyOf: activity.activityId, unit, closesOn: activity.wish.closesOn },
    }),
  )
  expect(copy).toMatchObject({ state: 'open', wish: { ...activity.wish, unit } })
  expect(copy.code).not.toBe(activity.code)
  expect(await results(copy)).toMatchObject({ sheets: 0, average: null })
})

test('a deleted activity is gone with everything in it', async () => {
  const activity = await make()
  await takePart('oAnna', activity, 5)
  const { activityId } = activity
  const erase = { actId: phoneId(), activityId, confirm: 'DELETE' } as const
  valueOf(await world().ask(teacher, 'activity', 'deleteActivity', erase))
  valueOf(await world().ask(teacher, 'activity', 'deleteActivity', erase))
  expect(await world().ask(teacher, 'activity', 'readActivity', activity)).toEqual({ ok: false, code: 'NOT_FOUND' })
  expect(await find('oAnna', activity.code)).toEqual({ ok: false, code: 'NO_SUCH_CODE' })
  await world().cloud.clock.set(Date.now() + HOUR)
  await world().cloud.fire('activity')
  const left = await Promise.all(
    ['activities', 'quizzes', 'activityJoinings', 'activityTotals'].map((name) =>
      collection<{ _id: string }>(name).count({ _id: { above: '' } }),
    ),
  )
  expect(left).toEqual([0, 0, 0, 0])
  expect(await collection<{ _id: string; quizId: string }>('attempts').count({ quizId: activityId })).toBe(0)
})

test('whoever guesses codes has to wait, a right code leaves nothing, and spaces do not count', async () => {
  const { code } = await make()
  const typed = `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`
  expect(valueOf(await find('oAnna', typed))).toMatchObject({ title: '警报知识', unit: '示例小学 五年级 3 班' })
  expect(await collection<{ _id: string }>('joinTries').count({ _id: { above: '' } })).toBe(0)
  for (const wrong of ['A', 'B', 'C', 'D', 'E'])
    expect(await find('oAnna', wrong)).toMatchObject({ code: 'NO_SUCH_CODE' })
  expect(await find('oAnna', code)).toEqual({ ok: false, code: 'TOO_MANY_TRIES' })
  expect(valueOf(await find('oBert', code)).state).toBe('open')
})

test('to look what a code opens costs four database operations, and a wrong one three', async () => {
  const { code } = await make()
  const costOf = async (typed: string) => {
    const operations = await world().operationsOf(() => find('oAnna', typed))
    return operations.filter(({ action }) => action.startsWith('database.')).length
  }
  expect([await costOf(code), await costOf('AAAAAA'), await costOf(code)]).toEqual([4, 3, 4])
})

test('of twelve wrong codes at the same moment at most five are looked at', async () => {
  const replies = await Promise.all(Array.from({ length: 12 }, () => find('oAnna', 'AAAAAA')))
  const codes = replies.map((reply) => (reply.ok ? 'opened' : reply.code))
  expect(codes.filter((code) => code === 'NO_SUCH_CODE').length).toBeLessThanOrEqual(5)
  expect(codes.filter((code) => !['NO_SUCH_CODE', 'TOO_MANY_TRIES', 'BUSY'].includes(code))).toEqual([])
})

test('whoever joined looks at what is over as often as they like, and can still enter another code', async () => {
  const [over, other] = [await make(), await make()]
  await join('oAnna', over)
  valueOf(await act('endActivity', over))
  for (const _ of [1, 2, 3, 4, 5, 6])
    expect(await find('oAnna', over.code)).toEqual({ ok: false, code: 'NO_SUCH_CODE' })
  expect(valueOf(await find('oAnna', other.code)).activityId).toBe(other.activityId)
})

test.each([
  ['in another district', { unit: { ...aClass, district: there } }, 'FORBIDDEN'],
  ['that closes before today', { closesOn: dateAt(Date.now() - 3 * DAY) }, 'NOT_NOW'],
  ['that is open for a year', { closesOn: dateAt(Date.now() + 365 * DAY) }, 'NOT_NOW'],
  ['with questions that nobody reviewed, and no sample', { sample: false }, 'NOT_ENOUGH_QUESTIONS'],
  ['with a question that there is not', { questions: { from: 'chosen', ids: ['nothing'] } }, 'UNKNOWN_QUESTION'],
] as const)('an activity %s is refused', async (_, wish, code) => {
  const input = { activityId: phoneId(), wish: aWish(wish) }
  expect(await world().ask(teacher, 'activity', 'makeActivity', input)).toEqual({ ok: false, code })
})

test('everybody has a made-up name of their own, keeps it, and the teacher finds the sheet by it', async () => {
  const activity = await make()
  const [one, again, other] = [
    await join('oAnna', activity),
    await join('oAnna', activity),
    await join('oBert', activity),
  ]
  expect(one).toEqual(again)
  expect(one.name).not.toBe(other.name)
  valueOf(await submit('oAnna', await start('oAnna', activity), (place) => place < 4))
  const read = (name: string) =>
    world().ask(teacher, 'activity', 'readSheet', { activityId: activity.activityId, name })
  expect(valueOf(await read(one.name.replace(' ', '')))).toMatchObject({ name: one.name, points: 4, outOf: 5 })
  expect(await read(other.name)).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('whoever leaves takes sheets along, attempts stay used, and what was counted stays', async () => {
  const activity = await make({ attempts: 1 })
  await takePart('oAnna', activity, 3)
  valueOf(await world().ask('oAnna', 'activity', 'leaveActivity', { activityId: activity.activityId }))
  expect(valueOf(await world().ask('oAnna', 'quiz', 'listMyRecords', {})).records).toEqual([])
  await join('oAnna', activity)
  expect(await begin('oAnna', activity)).toEqual({ ok: false, code: 'NO_ATTEMPTS_LEFT' })
  expect(await results(activity)).toMatchObject({ sheets: 1, average: 3 })
})

test('attempts stay used also when the closing day is put off after their owner left', async () => {
  const activity = await make({ attempts: 1, closesOn: tomorrow() })
  await takePart('oAnna', activity, 3)
  await takePart('oBert', activity, 3)
  valueOf(await world().ask('oAnna', 'activity', 'leaveActivity', { activityId: activity.activityId }))
  valueOf(await change(activity, { ...activity.wish, closesOn: dateAt(Date.now() + 3 * DAY) }))
  await world().cloud.clock.set(activity.closesAt + HOUR)
  valueOf(await world().ask('oBert', 'person', 'deleteMyRecords', { confirm: 'DELETE' }))
  await join('oAnna', activity)
  expect(await begin('oAnna', activity)).toEqual({ ok: false, code: 'NO_ATTEMPTS_LEFT' })
})

test('one that opens when the bank does not suffice any more can be changed whole, and then opens', async () => {
  const opensAt = Date.now() + DAY
  const activity = await make({ opensAt })
  await collection<{ _id: string; use: string }>('questions').update({ use: 'reserved' }, { use: 'practice' })
  await world().cloud.clock.set(opensAt)
  await world().cloud.fire('activity')
  const read = async () => valueOf(await world().ask(teacher, 'activity', 'readActivity', activity))
  expect(await read()).toMatchObject({ state: 'open', fixed: false })
  expect(await change(activity, activity.wish)).toEqual({ ok: false, code: 'NOT_ENOUGH_QUESTIONS' })
  const [asked] = await collection<{ _id: string; id: string; use: string }>('questions').findAll({ use: 'practice' })
  const wish = { ...activity.wish, questions: { from: 'chosen' as const, ids: [asked!.id] } }
  expect(valueOf(await change(activity, wish))).toMatchObject({ state: 'open', fixed: true, length: 1 })
  await takePart('oAnna', activity, 1)
})

test('of papers that are fixed at the same moment one is everybody’s, and none that another wish chose', async () => {
  const activity = await make({ opensAt: Date.now() + DAY })
  const { activityId, wish } = activity
  const kept = async () => (await collection<KeptActivity>('activities').find(activityId))!
  const paperOf = async () => (await collection<ActivityQuiz>('quizzes').find(activityId))?.paper
  const paper = (length: number) => chooseQuestions({ ...wish, questions: blueprintOf(length) }, Date.now())
  const stale = await kept()
  valueOf(await change(activity, { ...wish, title: '另一个标题' }))
  expect(await fixPaper(stale, await paper(3))).toMatchObject({ fixed: false, wish: { title: '另一个标题' } })
  expect(await paperOf()).toBeUndefined()

  const present = await kept()
  const papers = await Promise.all([paper(3), paper(4), paper(5)])
  const fixed = await Promise.all(papers.map((one) => fixPaper(present, one)))
  const winner = await paperOf()
  expect(papers).toContainEqual(winner)
  expect(fixed.map((one) => one?.length)).toEqual([winner?.length, winner?.length, winner?.length])
  expect(await kept()).toMatchObject({ fixed: true, length: winner?.length })
})

test('of questions that expire before it opens no activity can be made', async () => {
  await collection<{ _id: string; use: string }>('questions').update(
    { use: 'reserved' },
    { expiresOn: dateAt(Date.now() + DAY) },
  )
  const input = { activityId: phoneId(), wish: aWish({ opensAt: Date.now() + 3 * DAY }) }
  const answer = await world().ask(teacher, 'activity', 'makeActivity', input)
  expect(answer).toEqual({ ok: false, code: 'NOT_ENOUGH_QUESTIONS' })
})

test('activities that cannot be opened keep none of the others from it', async () => {
  const opensAt = Date.now() + DAY
  const stuck = { from: 'blueprint', blueprint: [{ topics: ['没有的主题'], levels: ['primary'], number: 1 }] } as const
  const some = await Promise.all(Array.from({ length: 25 }, () => make({ opensAt })))
  const ids = some.map(({ activityId }) => activityId)
  await collection<{ _id: string }>('activities').update({ _id: { anyOf: ids } }, { 'wish.questions': stuck })
  const last = await make({ opensAt: opensAt + 1 })
  await world().cloud.clock.set(opensAt + 1)
  await world().cloud.fire('activity')
  expect(valueOf(await world().ask(teacher, 'activity', 'readActivity', last))).toMatchObject({ fixed: true })
})

test('the code of an activity is drawn as a picture', async () => {
  const activity = await make()
  const { code, picture } = valueOf(await world().ask(teacher, 'activity', 'drawCode', activity))
  expect(code).toBe(activity.code)
  expect(Buffer.from(picture, 'base64').subarray(1, 4).toString()).toBe('PNG')
})

test('a teacher lists their own activities, and nobody else sees them', async () => {
  const [one, other] = [await make(), await make()]
  await staffWith('oOther', grant('teacher', here))
  const listed = valueOf(await world().ask(teacher, 'activity', 'listActivities', {}))
  expect(listed.activities.map(({ activityId }) => activityId).sort()).toEqual(
    [one.activityId, other.activityId].sort(),
  )
  expect(valueOf(await world().ask('oOther', 'activity', 'listActivities', {}))).toEqual({ activities: [] })
  expect(await world().ask('oOther', 'activity', 'readResults', one)).toEqual({ ok: false, code: 'NOT_FOUND' })
})
