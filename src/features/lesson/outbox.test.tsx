import type { Lesson } from '@core/domain/lesson/lesson'
import { lesson } from '../../../test/stubs/lesson'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({ ...(await import('./outbox')), ...(await import('@/api/consent')) })

let app: Awaited<ReturnType<typeof program>>
let taken: { activityId: string; lesson: { lessonId: string } }[]

const offline = () => {
  throw new Error('request:fail')
}
const takes = (_: string, { input }: { input: never }) => {
  taken.push(input)
  return { ok: true, value: {} }
}

const own: Partial<Lesson> = { source: { kind: 'activity', activityId: 'an-activity-0000' } }
const counted = lesson({ ...own, counts: [[6, 31, 4, 2], ...Array.from({ length: 10 }, () => null)] })

beforeEach(async () => {
  newPhone()
  taken = []
  app = await openAgain(program)
  app.decide('adult')
})

test('the counts of an activity of one’s own are handed in once', async () => {
  phone.cloud = takes
  expect(await app.handIn(counted)).toBe('handedIn')
  await app.handInLessons()
  expect(taken).toEqual([
    { activityId: 'an-activity-0000', lesson: expect.objectContaining({ lessonId: counted.id }) as unknown },
  ])
})

test('without a network they wait, also when the window is closed, and are handed in later', async () => {
  phone.cloud = offline
  expect(await app.handIn(counted)).toBe('waits')
  app = await openAgain(program)
  expect(app.useLessonsWaiting.getState().waiting).toHaveLength(1)
  phone.cloud = takes
  await app.handInLessons()
  expect(taken.map(({ lesson: { lessonId } }) => lessonId)).toEqual([counted.id])
  expect(app.useLessonsWaiting.getState().waiting).toEqual([])
})

test('a lesson that was ended twice waits once', async () => {
  phone.cloud = offline
  await app.handIn(counted)
  await app.handIn(counted)
  expect(app.useLessonsWaiting.getState().waiting).toHaveLength(1)
})

test.each([
  ['a lesson from the public questions', lesson({ counts: counted.counts })],
  ['a lesson in which nothing was counted', lesson(own)],
])('%s has nothing to hand in', async (_, ended) => {
  phone.cloud = takes
  expect(await app.handIn(ended)).toBe('nothing')
  expect(taken).toEqual([])
})

test.each(['FORBIDDEN', 'CLOCK_IS_OFF'])(
  'what the cloud refuses with %s may be taken later, and waits',
  async (code) => {
    phone.cloud = () => ({ ok: false, code })
    expect(await app.handIn(counted)).toBe('waits')
    expect(app.useLessonsWaiting.getState().waiting).toHaveLength(1)
  },
)

test.each(['NOT_FOUND', 'OTHER_CONTENT'])(
  'what the cloud refuses with %s is not said to be handed in',
  async (code) => {
    phone.cloud = () => ({ ok: false, code })
    await expect(app.handIn(counted)).rejects.toMatchObject({ code })
    expect(app.useLessonsWaiting.getState().waiting).toEqual([])
  },
)

test('on a computer without room they are handed in at once', async () => {
  phone.full = true
  phone.cloud = takes
  expect(await app.handIn(counted)).toBe('handedIn')
  expect(taken).toHaveLength(1)
})
