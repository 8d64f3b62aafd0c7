import type { Reply } from '@core/contract/errors'
import { CallError } from '../../../local-cloud/localCloud'
import { chanceFrom, type Chance } from '@core/domain/chance'
import { comeBackAfter } from '@core/domain/quiz/comeBack'
import { aWish } from '../../seeds/activities'
import { grant, here, staffWith } from '../../seeds/staff'
import { valueOf, type World } from '../../flows/world'

export const teacher = 'oTrialTeacher'

/** How often something is asked again before the trial counts as lost, and by how much waits are shortened. */
const TRIES = 60
const SHORTER = 1 / 200

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

const later: ReadonlySet<string> = new Set(['BUSY', 'INTERNAL'])

/** What one phone has seen: how often it was sent away, and how often the answer was lost. */
export interface Course {
  busy: number
  lost: number
}

/** Asks as a phone does: whatever was lost or too much is asked again, the very same, after a while that grows. */
export async function untilAnswered<T>(ask: () => Promise<Reply<T>>, chance: Chance, course: Course): Promise<T> {
  for (let nth = 0; nth < TRIES; nth++) {
    const reply = await ask().catch((error: unknown) => {
      if (error instanceof CallError) return undefined
      throw error
    })
    if (reply?.ok) return reply.value
    if (reply && !later.has(reply.code)) throw new Error(`refused: ${reply.code}`)
    course[reply ? 'busy' : 'lost'] += 1
    await wait(comeBackAfter(nth, chance) * SHORTER)
  }
  throw new Error(`no answer in ${TRIES} tries`)
}

/** Makes an activity of the trial's teacher. */
export async function makeActivity(world: World, nth: number, questions = 5): Promise<string> {
  const activityId = `trial-activity-${String(nth).padStart(6, '0')}`
  const blueprint = [{ topics: [], levels: ['primary', 'middle', 'adult'] as const, number: questions }]
  const wish = aWish({ questions: { from: 'blueprint', blueprint }, attempts: 2 })
  valueOf(await world.ask(teacher, 'activity', 'makeActivity', { activityId, wish }))
  return activityId
}

export const hireTeacher = (): Promise<string> => staffWith(teacher, grant('teacher', here))

const phoneIdOf = (nth: number, ordinal: number) => `trial-attempt-${String(nth).padStart(8, '0')}-${ordinal}`

const chosenFor = (questions: readonly { id: string; options: readonly string[] }[], chance: Chance) =>
  questions.map(({ id, options }) => ({ questionId: id, chosen: [Math.floor(chance() * options.length)] }))

/** The person of a number. */
export const personOf = (nth: number): string => `oTrialPupil${nth}x`

export async function join(world: World, activityId: string, nth: number, chance: Chance, course: Course) {
  await untilAnswered(
    () => world.ask(personOf(nth), 'activity', 'joinActivity', { activityId, joinedAs: 'guardian', textVersion: '1' }),
    chance,
    course,
  )
}

/** One sheet from its beginning to the answer; yields its points as they were acknowledged. */
export async function sit(
  world: World,
  activityId: string,
  { nth, ordinal = 1 }: { nth: number; ordinal?: number },
  { seed, course }: { seed: string; course: Course },
): Promise<number> {
  const chance = chanceFrom(`${seed} sheet ${nth} ${ordinal}`)
  const [openId, attemptId] = [personOf(nth), phoneIdOf(nth, ordinal)]
  const sheet = await untilAnswered(
    () => world.ask(openId, 'quiz', 'startAttempt', { quizId: activityId, attemptId, ordinal }),
    chance,
    course,
  )
  const answers = chosenFor(sheet.questions, chance)
  const submit = () => world.ask(openId, 'quiz', 'submitAnswers', { attemptId, answers })
  return (await untilAnswered(submit, chance, course)).points
}

/** One sheet under a ticket; yields its points. */
export async function sitUnderTicket(
  world: World,
  activityId: string,
  nth: number,
  { seed, course }: { seed: string; course: Course },
): Promise<number> {
  const chance = chanceFrom(`${seed} ticket ${nth}`)
  const openId = personOf(nth)
  const sheet = await untilAnswered(() => world.ask(openId, 'activity', 'openTicket', { activityId }), chance, course)
  const input = { activityId, ticket: sheet.ticket, answers: chosenFor(sheet.questions, chance) }
  return (await untilAnswered(() => world.ask(openId, 'activity', 'handInTicket', input), chance, course)).points
}

/** Does something for each number below `size`, so many at the same time. */
export async function each(size: number, atOnce: number, work: (nth: number) => Promise<void>): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let nth = next++; nth < size; nth = next++) await work(nth)
    }),
  )
}
