import { act, renderHook } from '@testing-library/react'
import { city } from '@city'
import type { Answer } from '@core/domain/quiz/scorePaper'
import { killedDuring, newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./useSheet')),
  ...(await import('./sheetStore')),
  ...(await import('./sheets')),
  ...(await import('@/session/preferences')),
  ...(await import('@/api/consent')),
})

let app: Awaited<ReturnType<typeof program>>
/** What the cloud has: whose attempts were started, and the first answers that were handed in. */
let started: Map<string, number>
let handedIn: Map<string, Answer[]>
let refuses: (action: string) => string | null
let answersLost: (action: string) => boolean

const ids = ['q-1', 'q-2', 'q-3']
const questions = ids.map((id) => ({
  id,
  version: 1,
  kind: 'single',
  topic: '甲',
  level: 'adult',
  stem: id,
  options: ['一', '二'],
}))

function answer(action: string, input: { attemptId: string; ordinal?: number; answers?: Answer[] }): object {
  const refusal = refuses(action)
  if (refusal !== null) return { ok: false, code: refusal }
  const { attemptId, ordinal = 1, answers = [] } = input
  if (action === 'startAttempt' && !started.has(attemptId)) started.set(attemptId, ordinal)
  if (action === 'submitAnswers' && !handedIn.has(attemptId)) handedIn.set(attemptId, answers)
  if (answersLost(action)) throw new Error('request:fail')
  if (action === 'submitAnswers')
    return { ok: true, value: { attemptId, points: handedIn.get(attemptId)!.length, outOf: 3 } }
  const sheet = { attemptId, quizId: 'ten', title: '答题', ordinal: started.get(attemptId), questions }
  return {
    ok: true,
    value: { ...sheet, startedAt: Date.now(), dueAt: Date.now() + 1e6, now: Date.now(), timed: false, sample: true },
  }
}

const open = () => renderHook(() => app.useSheet('ten')).result
const kept = () => app.useSheets.getState()
const chosen = (hook: ReturnType<typeof open>) => {
  for (const id of ids) hook.current.choose(id, [1])
}

beforeEach(async () => {
  newPhone()
  started = new Map()
  handedIn = new Map()
  refuses = () => null
  answersLost = () => false
  phone.cloud = (_, { action, input }) => answer(action, input)
  phone.kept.set(
    'consent',
    JSON.stringify({ version: 1, value: { consent: 'adult', version: city.agreements.version } }),
  )
  app = await openAgain(program)
})

test('a sheet goes from its start to its result, and is then no longer on the phone', async () => {
  const hook = open()
  expect(hook.current.submission).toEqual({ state: 'ready' })
  await act(() => hook.current.start())
  expect(hook.current.submission).toEqual({ state: 'answering' })
  act(() => chosen(hook))
  expect(hook.current.sheet?.chosen).toEqual({ 'q-1': [1], 'q-2': [1], 'q-3': [1] })
  await act(() => hook.current.handIn())
  expect(hook.current.submission).toMatchObject({ state: 'scored', result: { points: 3 } })
  expect(kept()).toEqual({ open: {}, done: { ten: 1 } })
})

test('the next sheet of the same quiz is the second attempt, under an id of its own', async () => {
  for (const ordinal of [1, 2]) {
    const hook = open()
    await act(() => hook.current.start())
    await act(() => hook.current.handIn())
    expect(kept().done).toEqual({ ten: ordinal })
  }
  expect([...started.values()]).toEqual([1, 2])
})

test('without consent nothing is drawn, and no attempt is begun', async () => {
  app.decide('refused')
  const hook = open()
  await act(async () => {
    const begun = hook.current.start()
    app.decide('refused')
    await begun
  })
  expect(hook.current.submission).toEqual({ state: 'refused', code: 'NOT_AGREED' })
  expect(phone.calls).toEqual([])
  expect(kept().open).toEqual({})
})

test("killed before the start's answer came, it asks again under the same id and as the same attempt", async () => {
  answersLost = () => true
  const hook = open()
  await act(() => hook.current.start())
  expect(hook.current.submission).toEqual({ state: 'refused', code: 'OFFLINE' })
  app = await openAgain(program)
  answersLost = () => false
  const again = open()
  await act(() => again.current.start())
  expect([...started.values()]).toEqual([1])
  expect(again.current.sheet?.attemptId).toBe([...started.keys()][0])
})

test('killed with a half-answered sheet, it opens where it was, and nothing of it is asked again', async () => {
  const hook = open()
  await act(() => hook.current.start())
  act(() => {
    hook.current.choose('q-2', [0])
    hook.current.turnTo(2)
  })
  app = await openAgain(program)
  const again = open()
  expect(again.current.submission).toEqual({ state: 'answering' })
  expect(again.current.sheet).toMatchObject({ chosen: { 'q-2': [0] }, place: 2, handedIn: false })
  expect(phone.calls).toEqual(['quiz.startAttempt'])
})

test('killed after it was handed in, it says so, and handed in again it brings the first result', async () => {
  const hook = open()
  await act(() => hook.current.start())
  act(() => chosen(hook))
  answersLost = () => true
  await act(() => hook.current.handIn())
  expect(hook.current.submission).toEqual({ state: 'refused', code: 'OFFLINE' })
  app = await openAgain(program)
  const again = open()
  expect(again.current.sheet?.handedIn).toBe(true)
  answersLost = () => false
  await act(() => again.current.handIn())
  expect(again.current.submission).toMatchObject({ state: 'scored', result: { points: 3 } })
})

test('told that the cloud is busy, the phone comes back by itself until the sheet is taken, each time later', async () => {
  jest.useFakeTimers()
  const times: number[] = []
  refuses = (action) => {
    if (action !== 'submitAnswers') return null
    times.push(Date.now())
    return times.length < 4 ? 'BUSY' : null
  }
  const hook = open()
  await act(() => hook.current.start())
  act(() => chosen(hook))
  await act(() => hook.current.handIn())
  expect(hook.current.submission).toEqual({ state: 'refused', code: 'BUSY' })
  await act(() => jest.advanceTimersByTimeAsync(20_000))
  expect(hook.current.submission).toMatchObject({ state: 'scored', result: { points: 3 } })
  const waits = times.slice(1).map((at, nth) => at - (times[nth] ?? 0))
  expect(waits.map((ms, nth) => ms >= 1000 * 2 ** nth && ms <= 2000 * 2 ** nth)).toEqual([true, true, true])
  expect(handedIn.size).toBe(1)
  jest.useRealTimers()
})

test.each(['BUSY', 'INTERNAL'])('refused with %s the sheet stays, to be handed in again', async (code) => {
  const hook = open()
  await act(() => hook.current.start())
  refuses = () => code
  await act(() => hook.current.handIn())
  expect(hook.current.submission).toEqual({ state: 'refused', code })
  refuses = () => null
  await act(() => hook.current.handIn())
  expect(hook.current.submission.state).toBe('scored')
})

test.each(['TIME_IS_UP', 'NOT_FOUND', 'UNKNOWN_QUESTION', 'OUTSIDE_OPTIONS'])(
  'refused with %s the sheet stays until its owner has read why, and is then put away',
  async (code) => {
    const hook = open()
    await act(() => hook.current.start())
    act(() => chosen(hook))
    refuses = () => code
    await act(() => hook.current.handIn())
    expect(hook.current.submission).toEqual({ state: 'refused', code })
    expect(Object.keys(kept().open.ten!.chosen)).toEqual(ids)
    act(() => hook.current.dismiss())
    expect(kept()).toEqual({ open: {}, done: { ten: 1 } })
    expect(hook.current.submission).toEqual({ state: 'ready' })
  },
)

test('refused before it was drawn, a sheet counts as no attempt', async () => {
  refuses = () => 'QUIZ_NOT_OPEN'
  const hook = open()
  await act(() => hook.current.start())
  expect(hook.current.submission).toEqual({ state: 'refused', code: 'QUIZ_NOT_OPEN' })
  act(() => hook.current.dismiss())
  expect(kept()).toEqual({ open: {}, done: {} })
})

test('on a phone without room nothing is drawn, so that no attempt is used', async () => {
  phone.full = true
  const hook = open()
  await act(() => hook.current.start())
  expect(hook.current.submission).toEqual({ state: 'refused', code: 'NO_ROOM' })
  expect(phone.calls).toEqual([])
})

test('handed in without an answer from the cloud, it is handed in by itself when the program is open again', async () => {
  const hook = open()
  await act(() => hook.current.start())
  act(() => chosen(hook))
  answersLost = () => true
  await act(() => hook.current.handIn())
  app = await openAgain(program)
  answersLost = () => false
  await app.handInSheets()
  expect([...handedIn.values()].map((answers) => answers.length)).toEqual([3])
  expect(kept()).toEqual({ open: {}, done: { ten: 1 } })
  expect(open().current.submission).toMatchObject({ state: 'scored', result: { points: 3 } })
})

test('a reply that comes late takes nothing of the sheet that was begun meanwhile', async () => {
  const hook = open()
  await act(() => hook.current.start())
  answersLost = () => true
  await act(() => hook.current.handIn())
  answersLost = () => false
  const works = phone.cloud
  const late: (() => void)[] = []
  phone.cloud = (name, event) => new Promise((resolve) => late.push(() => resolve(works(name, event))))
  const again = app.handInSheets()
  while (late.length === 0) await new Promise((resolve) => setTimeout(resolve))
  phone.cloud = works
  act(() => app.closeAllSheets())
  await act(async () => {
    const next = hook.current.start()
    late[0]!()
    await Promise.all([again, next])
  })
  act(() => chosen(hook))
  expect(hook.current.submission).toEqual({ state: 'answering' })
  expect(Object.keys(kept().open.ten!.chosen)).toEqual(ids)
})

test('a sheet that is still being answered is not handed in by itself', async () => {
  const hook = open()
  await act(() => hook.current.start())
  await app.handInSheets()
  expect(phone.calls).toEqual(['quiz.startAttempt'])
})

describe('when the time seems to be up', () => {
  let serverNow: number

  beforeEach(() => {
    const works = phone.cloud
    phone.cloud = (name, event) =>
      event.action === 'getManifest'
        ? { ok: true, value: { line: 'a', revision: 1, packs: {}, now: serverNow } }
        : works(name, event)
  })

  async function whenTimeSeemsUp(elder = false): Promise<string> {
    const hook = open()
    await act(() => hook.current.start())
    app.usePreferences.setState({ elder })
    await act(() => hook.current.timeSeemsUp())
    return hook.current.submission.state
  }

  test("it is handed in by the server's clock", async () => {
    serverNow = Date.now() + 2e6
    expect(await whenTimeSeemsUp()).toBe('scored')
  })

  test("a phone's clock that jumped hands in nothing", async () => {
    serverNow = Date.now()
    expect(await whenTimeSeemsUp()).toBe('answering')
  })

  test('in 长辈版 nothing is handed in by itself', async () => {
    serverNow = Date.now() + 2e6
    expect(await whenTimeSeemsUp(true)).toBe('answering')
  })

  test('while the server cannot be asked, nothing is handed in', async () => {
    const works = phone.cloud
    phone.cloud = (name, event) => {
      if (event.action === 'getManifest') throw new Error('request:fail')
      return works(name, event)
    }
    expect(await whenTimeSeemsUp()).toBe('answering')
  })
})

test('tapped twice, a sheet is handed in once', async () => {
  const hook = open()
  await act(() => hook.current.start())
  await act(() => Promise.all([hook.current.handIn(), hook.current.handIn()]))
  expect(phone.calls).toEqual(['quiz.startAttempt', 'quiz.submitAnswers'])
})

test('begun twice, the answer that comes late takes nothing away of what was chosen meanwhile', async () => {
  const hook = open()
  const late: (() => void)[] = []
  phone.cloud = (_, { action, input }) => new Promise((resolve) => late.push(() => resolve(answer(action, input))))
  let both: Promise<unknown> = Promise.resolve()
  await act(async () => {
    both = Promise.all([hook.current.start(), hook.current.start()])
    while (late.length === 0) await new Promise((resolve) => setTimeout(resolve))
    late[0]!()
    while (!kept().open.ten?.started) await new Promise((resolve) => setTimeout(resolve))
  })
  act(() => hook.current.choose('q-1', [1]))
  await act(async () => {
    for (const one of late.slice(1)) one()
    await both
  })
  expect(started.size).toBe(1)
  expect(kept().open.ten?.chosen).toEqual({ 'q-1': [1] })
})

/** One sitting as a person goes through it, from wherever it was: begun, answered, handed in. */
async function sit(): Promise<void> {
  const { sheet, start, choose, handIn } = open().current
  if (!sheet?.started) await start()
  for (const id of ids) choose(id, [1])
  await handIn()
}

test('killed at any step, one attempt is used, and one result is there', async () => {
  // Nothing is drawn here: what was begun by a program that is dead never comes back, and React would wait for it.
  const desk = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
  desk.IS_REACT_ACT_ENVIRONMENT = false
  let wasKilled = true
  for (let steps = 0; wasKilled; steps++) {
    phone.kept.delete('sheets')
    started.clear()
    handedIn.clear()
    app = await openAgain(program)
    wasKilled = await killedDuring(steps, sit)
    app = await openAgain(program)
    if (!kept().done.ten) await sit()
    expect([steps, [...started.values()]]).toEqual([steps, [1]])
    expect([steps, [...handedIn.values()]]).toEqual([steps, [ids.map((questionId) => ({ questionId, chosen: [1] }))]])
    expect(kept()).toEqual({ open: {}, done: { ten: 1 } })
    expect(steps).toBeLessThan(100)
  }
  desk.IS_REACT_ACT_ENVIRONMENT = true
})
