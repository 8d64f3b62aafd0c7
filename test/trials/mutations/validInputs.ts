import type { Contract } from '@core/contract'
import type { InputOf } from '@core/contract/operation'
import { shuffled, type Chance } from '@core/domain/chance'
import { DAY, MINUTE } from '@core/domain/moment'
import type { BankQuestion } from '@core/domain/quiz/question'
import { activityInputs } from './activityInputs'
import { deskInputs } from './deskInputs'
import { feedbackInputs } from './feedbackInputs'
import type { Asked, Memory } from './memory'
import { officeInputs } from './officeInputs'
import { between, pick } from './pick'
import { questionInputs } from './questionInputs'
import { reportInputs } from './reportInputs'
import { shelterInputs } from './shelterInputs'

type Batch = InputOf<Contract['quiz']['keepPractice']>

/** Who takes part. The last is the one who mostly asks to be forgotten, so that the records of the others grow. */
export const people = ['oTrialPersonAnna', 'oTrialPersonBert', 'oTrialPersonCarl', 'oTrialPersonDora'] as const

function chosenOf(options: number, kind: string, chance: Chance): number[] {
  const places = Array.from({ length: options }, (_, place) => place)
  const number = kind === 'multiple' ? between(0, options, chance) : between(0, 1, chance)
  return shuffled(places, chance).slice(0, number)
}

interface Answered {
  questionId: string
  version?: number
  chosen: number[]
}

/** An answer as one in four of careless clients gets it wrong: still of the right shape, and not one that can be. */
function twisted<A extends Answered>(answer: A, bank: readonly BankQuestion[], chance: Chance): A {
  if (chance() < 0.75) return answer
  const twists: (() => Partial<Answered>)[] = [
    () => ({ questionId: pick(bank, chance).id }),
    () => ({ questionId: pick(['nothing', 'constructor', '__proto__'], chance) }),
    () => ({ chosen: [between(2, 19, chance)] }),
    () => ({ chosen: [0, 0] }),
    () => ({ chosen: [1, 0] }),
    () => ({ version: between(1, 3, chance) }),
  ]
  return { ...answer, ...pick(twists, chance)() }
}

/** A moment as a phone gives it: mostly of the last hours, sometimes of a clock that is off. */
function momentOf(now: number, chance: Chance): number {
  if (chance() < 0.97) return now - between(0, 1e7, chance)
  return pick([0, now + DAY, now - 401 * DAY, now + 9 * MINUTE, 1e13], chance)
}

const newId = (memory: Memory): string => `trial-made-id-${String((memory.count += 1)).padStart(10, '0')}`

const knownId = (memory: Memory, chance: Chance): string => {
  const known = [
    ...memory.sheets.map(({ sheet }) => sheet.attemptId),
    ...memory.batches.map(({ batch }) => batch.batchId),
  ]
  return known.length > 0 ? pick(known, chance) : newId(memory)
}

function batchOf(memory: Memory, now: number, chance: Chance): Batch {
  const wrong = chance() < 0.35
  const asked = wrong ? memory.bank : memory.bank.filter(({ use }) => use === 'practice')
  const answers = Array.from({ length: pick([1, 1, 2, 3, 10, 50], chance) }, () => {
    const { id, version, kind, options } = pick(asked, chance)
    const chosen = chosenOf(options.length, kind, chance)
    const answer = { questionId: id, version, chosen, at: momentOf(now, chance) }
    return wrong ? twisted(answer, memory.bank, chance) : answer
  })
  return { batchId: chance() < 0.85 ? newId(memory) : knownId(memory, chance), answers }
}

/** For each operation a question as a client of ours asks it, mostly of its own, sometimes of what belongs to another. */
export const validInputs: Readonly<Record<string, (memory: Memory, now: number, chance: Chance) => Asked>> = {
  'quiz.startAttempt': (memory, _now, chance) => ({
    openId: pick(people, chance),
    input: {
      quizId: pick(memory.quizIds, chance),
      attemptId: chance() < 0.7 ? newId(memory) : knownId(memory, chance),
      ...(chance() < 0.7 && { ordinal: between(1, 4, chance) }),
    },
  }),
  'quiz.submitAnswers': (memory, now, chance) => {
    if (memory.sheets.length === 0) return { openId: people[0], input: { attemptId: newId(memory), answers: [] } }
    const late = memory.late.filter(({ sheet }) => sheet.dueAt < now)
    const { openId, sheet } = pick(late.length > 0 && chance() < 0.15 ? late : memory.sheets.slice(-8), chance)
    const wrong = chance() < 0.35
    const answers = shuffled(sheet.questions, chance)
      .filter(() => chance() < 0.8)
      .map(({ id, kind, options }) => ({ questionId: id, chosen: chosenOf(options.length, kind, chance) }))
      .map((answer) => (wrong ? twisted(answer, memory.bank, chance) : answer))
    return { openId: chance() < 0.9 ? openId : pick(people, chance), input: { attemptId: sheet.attemptId, answers } }
  },
  'quiz.readResult': (memory, _now, chance) => ({
    openId: pick(people, chance),
    input: { attemptId: knownId(memory, chance) },
  }),
  'quiz.keepPractice': (memory, now, chance) => {
    const repeated = memory.batches.length > 0 && chance() < 0.2 ? pick(memory.batches, chance) : null
    if (!repeated) return { openId: pick(people, chance), input: batchOf(memory, now, chance) }
    const { openId, batch } = repeated
    // The same batch again, or other answers under its id.
    return { openId, input: chance() < 0.5 ? batch : { ...batchOf(memory, now, chance), batchId: batch.batchId } }
  },
  'quiz.listMyRecords': (memory, _now, chance) => ({
    openId: pick(people, chance),
    input: {
      ...(memory.pages.length > 0 && chance() < 0.5 && { after: pick(memory.pages, chance) }),
      ...(chance() < 0.7 && { limit: between(1, 50, chance) }),
    },
  }),
  'quiz.tallyMyTopics': (_memory, _now, chance) => ({ openId: pick(people, chance), input: {} }),
  'person.summariseMyRecords': (_memory, _now, chance) => ({ openId: pick(people, chance), input: {} }),
  'person.exportMyRecords': (memory, _now, chance) => ({
    openId: pick(people, chance),
    input: chance() < 0.5 ? {} : { after: pick([...memory.exports, 'attempts/0', 'attempts/10'], chance) },
  }),
  'person.deleteMyRecords': (_memory, _now, chance) => ({
    openId: chance() < 0.9 ? people[3] : pick(people, chance),
    input: { confirm: 'DELETE' },
  }),
  ...officeInputs,
  ...deskInputs,
  ...shelterInputs,
  ...feedbackInputs,
  ...reportInputs,
  ...activityInputs,
  ...questionInputs,
  'publication.getManifest': (_memory, _now, chance) => ({ openId: pick(people, chance), input: {} }),
  'outlet.printActivity': (memory, _now, chance) => ({
    openId: pick(people, chance),
    input: { actId: newId(memory), activityId: newId(memory) },
  }),
  'outlet.makeOutlets': (memory, _now, chance) => ({
    openId: pick(people, chance),
    input: {
      id: newId(memory),
      ...(chance() < 0.5 && { screens: [{ width: between(32, 4096, chance), height: between(16, 4096, chance) }] }),
    },
  }),
}
