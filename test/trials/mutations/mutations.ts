import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { chanceFrom, type Chance } from '@core/domain/chance'
import type { Quiz } from '@core/domain/quiz/quiz'
import type { Attempt } from '../../../cloudfunctions/quiz/store'
import { readBank } from '../../../tools/bank'
import { openWorld, type World } from '../../flows/world'
import type { Trial } from '../trial'
import { eventOf } from './eventOf'
import { faultsOfActivity } from './faultsOfActivity'
import { faultsOfAnswer } from './faultsOfAnswer'
import { faultsOfBank, type Versions } from './faultsOfBank'
import { faultsOfDesk } from './faultsOfDesk'
import { faultsOfFeedback } from './faultsOfFeedback'
import { faultsOfOffice } from './faultsOfOffice'
import { faultsOfReply, type Reply } from './faultsOfReply'
import { faultsOfShelter } from './faultsOfShelter'
import { mayWrite } from './mayWrite'
import { learn } from './learn'
import { remember, type Memory } from './memory'
import { operationOf, operations } from './operations'
import { digestOf, readAttempts } from './records'
import { faultsOf, faultsOfForgetting, faultsOfStep } from './rules'
import { quizzesOf, takeOnAll } from './peopleAndQuizzes'
import { people, validInputs } from './validInputs'

/** Writes of the database; everything else reads. */
const writes: ReadonlySet<string> = new Set([
  'database.insertDocument',
  'database.modifyDocument',
  'database.removeDocument',
  'database.addCollection',
])

/** Who holds the answers of a function against what is kept; otherwise those of the desk do. */
const areas: Readonly<Record<string, (action: string, accepted: never) => Promise<string[]>>> = {
  activity: faultsOfActivity,
  feedback: faultsOfFeedback,
  person: faultsOfOffice,
  shelter: faultsOfShelter,
}

/**
 * Who is asked: by everybody everything, but nobody keeps the question bank, so that sheets can be held against it; or the desk of
 * the bank alone, by whoever keeps it.
 */
const parts = [
  { keepsBank: false, fixed: ['questions', 'quizzes', 'manifest'], of: operations },
  { keepsBank: true, fixed: ['quizzes'], of: operations.filter(({ name }) => name === 'question') },
] as const

/** One run: a world, what is known of it, and the counts for the last line. */
class Run {
  private before = new Map<string, Attempt>()
  private seen = ''
  private readonly memory: Memory
  private readonly versions: Versions = new Map()
  private readonly rules

  constructor(
    private readonly world: World,
    quizzes: readonly Quiz[],
    private readonly counts: Record<string, number>,
    keepsBank: boolean,
  ) {
    const bank = readBank('hanzhong')
    this.rules = {
      quizzes: new Map(quizzes.map((quiz) => [quiz.id, quiz])),
      bank: new Map(bank.map((one) => [one.id, one])),
    }
    this.memory = {
      sheets: [],
      late: [],
      batches: [],
      pages: [],
      exports: [],
      quizIds: quizzes.map(({ id }) => id),
      bank,
      count: 0,
      people,
      codes: [],
      invitations: [],
      acts: [],
      drafts: [],
      places: [],
      releases: [],
      list: 0,
      ...{ imports: [], staff: [], activities: [], tickets: [] },
      ...{ keepsBank, versions: new Map(), bankRevision: 0, uploads: [] },
    }
  }

  /** Each person begins a sheet of the quizzes that close soon, so that some are handed in late. */
  async begin(): Promise<void> {
    for (const openId of people)
      for (const quizId of ['strict', 'lenient']) {
        const attemptId = `trial-begun-${quizId}-${people.indexOf(openId)}`
        const reply = await this.world.ask(openId, 'quiz', 'startAttempt', { quizId, attemptId })
        if (reply.ok) remember(this.memory.late, { openId, sheet: reply.value })
      }
    this.before = await readAttempts()
    this.written()
  }

  /** The writes since it was last asked. */
  private written(): { action: string; collection?: string }[] {
    const all = this.world.cloud.operations()
    const names = all.map(({ at, requestId, action }) => `${at} ${requestId} ${action}`)
    const since = all.slice(names.lastIndexOf(this.seen) + 1)
    this.seen = names.at(-1) ?? ''
    // What a timer writes meanwhile is nobody's answer.
    const woken = new Set(all.filter(({ source }) => source === 'wx_trigger').map(({ requestId }) => requestId))
    return since.filter(({ action, requestId }) => writes.has(action) && !woken.has(requestId))
  }

  private async send(openId: string, name: string, event: unknown): Promise<Reply> {
    try {
      return (await this.world.send(openId, name, event)) as Reply
    } catch (error) {
      const { errCode = 0, message } = error as Error & { errCode?: number }
      return { thrown: message, code: errCode }
    }
  }

  /** What is wrong with what is kept now, after this reply, and with what the reply tells of it. */
  private async faultsOfStep(
    reply: Reply,
    openId: string,
    name: string,
    event: Record<string, unknown>,
  ): Promise<string[]> {
    const operation = operationOf(name, event)
    const isDone = 'ok' in reply && reply.ok
    const written = this.written()
    const asked = typeof event.action === 'string' ? `${name}.${event.action}` : name
    if (!written.every(({ collection }) => mayWrite(asked, collection, isDone)))
      return ['a write where there may be none']
    const { before } = this
    if (written.some(({ collection }) => collection === 'attempts')) {
      this.before = await readAttempts()
      this.written()
    }
    const after = this.before
    if (!isDone) return isDeepStrictEqual(before, after) ? [] : ['refused, and something changed']
    const input = operation && v.safeParse(operation.input, event.input)
    if (!input?.success) return ['accepted, though the contract does not know such an input']
    const action = String(event.action)
    const accepted = { input: input.output as never, value: reply.value as never, openId, before, after }
    const ofOffice =
      name === 'question'
        ? await faultsOfBank(action, accepted, this.versions)
        : await (areas[name] ?? faultsOfDesk)(action, accepted as never)
    if (before === after) return [...ofOffice, ...faultsOfAnswer(action, accepted)]
    return [
      ...ofOffice,
      ...faultsOfAnswer(action, accepted),
      ...(action === 'deleteMyRecords' ? faultsOfForgetting : faultsOfStep)(before, after, openId),
      ...faultsOf(after, this.rules),
    ]
  }

  async once(name: string, action: string, chance: Chance): Promise<void> {
    const { openId, input } = validInputs[`${name}.${action}`]!(this.memory, Date.now(), chance)
    // What a phone sends is text: what JSON cannot say has never left it.
    const event = JSON.parse(JSON.stringify(eventOf(action, input, chance))) as Record<string, unknown>
    const operation = operationOf(name, event)
    const reply = await this.send(openId, name, event)
    const outcome = 'thrown' in reply ? 'too large' : reply.ok ? 'accepted' : reply.code
    this.counts[outcome] = (this.counts[outcome] ?? 0) + 1
    const faults = [...faultsOfReply(reply, event, operation), ...(await this.faultsOfStep(reply, openId, name, event))]
    await learn(this.memory, openId, event, reply)
    if (faults.length === 0) return
    const sent = JSON.stringify(event)
    throw new Error(
      [
        ...faults,
        `sent by ${openId} to ${name}: ${sent.slice(0, 2000)}`,
        `reply: ${JSON.stringify(reply).slice(0, 500)}`,
      ].join('\n'),
    )
  }
}

/** So many rounds are made in one world: attempts are used up for good, and a new world has new ones. */
const CHAPTER = 250

/** Sends the inputs from one number up to another, in a world of their own. */
async function chapter(
  { keepsBank, fixed, of }: (typeof parts)[number],
  [from, to]: readonly [number, number],
  seed: string,
  counts: Record<string, number>,
): Promise<void> {
  const quizzes = quizzesOf(Date.now())
  const world = await openWorld(quizzes)
  try {
    const untouched = await digestOf(fixed)
    await takeOnAll(keepsBank)
    const run = new Run(world, quizzes, counts, keepsBank)
    await run.begin()
    for (let nth = from; nth < to; nth++)
      for (const { name, action } of of)
        await run.once(name, action, chanceFrom(`${seed} ${name}.${action} ${nth}`)).catch((error: unknown) => {
          throw new Error(`input ${nth} of ${name}.${action}, seed ${seed}: ${(error as Error).message}`)
        })
    if ((await digestOf(fixed)) !== untouched) throw new Error(`seed ${seed}: ${fixed.join(', ')} changed`)
  } finally {
    await world.close()
  }
}

/**
 * Sends so many inputs to each operation of the contract, most of them mutated. Whatever is sent, the reply is one the
 * contract declares, never INTERNAL; what is refused changes nothing; what is accepted keeps the rules of the domain.
 */
export const mutations: Trial = async ({ size, seed }) => {
  const counts: Record<string, number> = {}
  for (const part of parts)
    for (let from = 0; from < size; from += CHAPTER)
      await chapter(part, [from, Math.min(from + CHAPTER, size)], seed, counts)
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a)
  return `${size} inputs to each of ${operations.length} operations: ${sorted.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`
}
