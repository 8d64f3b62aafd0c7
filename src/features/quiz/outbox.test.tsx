import { city } from '@city'
import { isClockOff, type PracticeAnswer, type PracticeBatch } from '@core/domain/quiz/batch'
import { killedDuring, newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./outbox')),
  ...(await import('./practiceStore')),
  ...(await import('@/api/consent')),
})
type Program = Awaited<ReturnType<typeof program>>
type Refusal = (batch: PracticeBatch) => string | null

let app: Program
/** What the cloud has kept, by the ids of batches. */
let records: Map<string, PracticeBatch>
/** Ids of the batches that reached it, in the order of arrival. */
let arrived: string[]
/** Whether the cloud refuses a batch before it keeps it. */
let refuses: Refusal
let answersLost: boolean
let serverNow: () => number

function keepPractice(batch: PracticeBatch): object {
  arrived.push(batch.batchId)
  const refusal = refuses(batch)
  if (refusal !== null) return { ok: false, code: refusal }
  if (isClockOff(batch, serverNow())) return { ok: false, code: 'CLOCK_IS_OFF' }
  const kept = records.get(batch.batchId)
  if (kept && JSON.stringify(kept) !== JSON.stringify(batch)) return { ok: false, code: 'OTHER_CONTENT' }
  records.set(batch.batchId, batch)
  if (answersLost) throw new Error('request:fail')
  return { ok: true, value: { batchId: batch.batchId, right: 0, outOf: batch.answers.length } }
}

const getManifest = () => ({ ok: true, value: { line: 'a', revision: 1, packs: {}, now: serverNow() } })
const answers = (number: number, at = Date.now()): PracticeAnswer[] =>
  Array.from({ length: number }, (_, nth) => ({ questionId: `q-${nth}`, version: 1, chosen: [0], at: at - 1000 + nth }))
const keptIds = () => [...records.values()].flatMap((batch) => batch.answers.map(({ questionId }) => questionId)).sort()
const idsOf = (number: number) =>
  answers(number)
    .map(({ questionId }) => questionId)
    .sort()
const sealed = () => app.usePractice.getState().sealed
const unsent = () => app.usePractice.getState().waiting.length + sealed().flatMap((batch) => batch.answers).length

beforeEach(async () => {
  newPhone()
  records = new Map()
  arrived = []
  refuses = () => null
  answersLost = false
  serverNow = () => Date.now()
  phone.cloud = (_, { action, input }) => (action === 'getManifest' ? getManifest() : keepPractice(input))
  phone.kept.set(
    'consent',
    JSON.stringify({ version: 1, value: { consent: 'adult', version: city.agreements.version } }),
  )
  app = await openAgain(program)
})

test('what waits is handed in, in batches, and is then no longer on the phone', async () => {
  app.changePractice({ waiting: answers(120) })
  await app.handInPractice()
  expect([...records.values()].map((batch) => batch.answers.length)).toEqual([50, 50, 20])
  expect(keptIds()).toEqual(idsOf(120))
  expect(unsent()).toBe(0)
})

test('without consent nothing is sealed and nothing is called', async () => {
  app.decide('refused')
  app.changePractice({ waiting: answers(3) })
  await app.handInPractice()
  expect(phone.calls).toEqual([])
  expect(app.usePractice.getState().waiting).toHaveLength(3)
})

test.each([
  ['BUSY', 1],
  ['INTERNAL', 2],
  ['NOT_HEARD_OF', 2],
])(
  'refused with %s, every batch stays as it is, and comes again under its id; it is tried %i times',
  async (code, tries) => {
    app.changePractice({ waiting: answers(60) })
    refuses = () => code
    await app.handInPractice()
    const before = sealed()
    expect(before.map((batch) => batch.answers.length)).toEqual([50, 10])
    expect(arrived).toEqual(before.slice(0, tries).map(({ batchId }) => batchId))

    app = await openAgain(program)
    expect(sealed()).toEqual(before)
    refuses = () => null
    await app.handInPractice()
    expect([...records.values()]).toEqual(before)
    expect(unsent()).toBe(0)
  },
)

test('when the answer is lost on its way, the same batch comes again and counts once', async () => {
  app.changePractice({ waiting: answers(5) })
  answersLost = true
  await app.handInPractice()
  await app.handInPractice()
  expect(new Set(arrived).size).toBe(1)
  expect(arrived).toHaveLength(2)
  answersLost = false
  await app.handInPractice()
  expect(keptIds()).toEqual(idsOf(5))
  expect(unsent()).toBe(0)
})

test('answers given after a batch was sealed wait for another batch', async () => {
  app.changePractice({ waiting: answers(2) })
  refuses = () => 'BUSY'
  await app.handInPractice()
  const [first] = sealed()
  app.changePractice({ waiting: [{ ...answers(1)[0]!, questionId: 'later' }] })
  refuses = () => null
  await app.handInPractice()
  expect(records.get(first!.batchId)).toEqual(first)
  expect(keptIds()).toEqual(['later', 'q-0', 'q-1'])
})

test('called while underway, it waits for the same run and sends nothing twice', async () => {
  app.changePractice({ waiting: answers(60) })
  await Promise.all([app.handInPractice(), app.handInPractice(), app.handInPractice()])
  expect(arrived).toHaveLength(2)
})

test.each(['UNKNOWN_QUESTION', 'OUTSIDE_OPTIONS', 'OTHER_CONTENT', 'BAD_INPUT'])(
  'a batch refused with %s is put aside, and the others go on',
  async (code) => {
    app.changePractice({ waiting: answers(60) })
    refuses = (batch) => (batch.answers.length === 50 ? code : null)
    await app.handInPractice()
    expect(unsent()).toBe(0)
    expect(app.usePractice.getState().refused.map((batch) => batch.answers.length)).toEqual([50])
    expect(keptIds()).toHaveLength(10)
  },
)

const DAY = 24 * 3_600_000

test.each([
  ['a day ahead', DAY],
  ['in 1970', -Date.now()],
])('every batch of a phone whose clock was %s is set right once, under a new id', async (_, off) => {
  app.changePractice({ waiting: answers(120, Date.now() + off) })
  await app.handInPractice()
  expect(arrived).toHaveLength(6)
  expect(new Set(arrived).size).toBe(6)
  expect(keptIds()).toEqual(idsOf(120))
  expect(unsent()).toBe(0)
  expect(app.usePractice.getState().refused).toEqual([])
  for (const { answers: kept } of records.values()) {
    const newest = Math.max(...kept.map(({ at }) => at))
    expect(Math.abs(newest - Date.now())).toBeLessThan(5000)
  }
})

test('a batch whose clock is still off after it was set right is put aside', async () => {
  app.changePractice({ waiting: answers(2) })
  refuses = () => 'CLOCK_IS_OFF'
  await app.handInPractice()
  expect(arrived).toHaveLength(2)
  expect(unsent()).toBe(0)
  expect(app.usePractice.getState().refused).toHaveLength(1)
})

test('while the time cannot be asked, a batch whose clock is off stays as it is', async () => {
  const works = phone.cloud
  phone.cloud = (name, event) => {
    if (event.action === 'getManifest') throw new Error('request:fail')
    return works(name, event)
  }
  app.changePractice({ waiting: answers(2, Date.now() + DAY) })
  await app.handInPractice()
  const before = sealed()
  expect(before).toHaveLength(1)
  phone.cloud = works
  await app.handInPractice()
  expect(arrived.slice(0, 2)).toEqual([before[0]!.batchId, before[0]!.batchId])
  expect(keptIds()).toEqual(idsOf(2))
})

test('a phone without room sends nothing new, loses nothing, and does not call without end', async () => {
  app.changePractice({ waiting: answers(3) })
  phone.full = true
  await app.handInPractice()
  expect(arrived).toEqual([])
  expect(app.usePractice.getState().waiting).toHaveLength(3)

  phone.full = false
  refuses = () => 'BUSY'
  await app.handInPractice()
  refuses = () => null
  phone.full = true
  await app.handInPractice()
  expect(arrived.length).toBeLessThanOrEqual(3)
  phone.full = false
  await app.handInPractice()
  expect(keptIds()).toEqual(idsOf(3))
  expect(unsent()).toBe(0)
})

test('an error that is no refusal is not swallowed', async () => {
  app.changePractice({ waiting: answers(1) })
  const wrong = new TypeError('a fault of ours')
  phone.cloud = () => ({
    get ok() {
      throw wrong
    },
  })
  await expect(app.handInPractice()).rejects.toBe(wrong)
  expect(unsent()).toBe(1)
})

/** Kills the program after every number of steps there is, each time on a new phone, until it comes through. */
async function killedEverywhere(prepare: () => void): Promise<void> {
  let wasKilled = true
  for (let steps = 0; wasKilled; steps++) {
    phone.kept.delete('practice')
    phone.kept.delete('serverClock')
    records.clear()
    app = await openAgain(program)
    app.changePractice({ waiting: answers(60) })
    prepare()
    wasKilled = await killedDuring(steps, () => app.handInPractice())
    app = await openAgain(program)
    await app.handInPractice()
    expect([steps, keptIds()]).toEqual([steps, idsOf(60)])
    expect([steps, unsent(), app.usePractice.getState().refused]).toEqual([steps, 0, []])
  }
}

test('killed at any step, nothing is lost and nothing is kept twice', async () => {
  await killedEverywhere(() => undefined)
  expect(arrived.length).toBeGreaterThan(10)
})

test('killed at any step while the clock is set right, nothing is lost and nothing is kept twice', async () => {
  await killedEverywhere(() => app.changePractice({ waiting: answers(60, Date.now() + DAY) }))
})
