import { type Chance, shuffled } from '../chance'
import type { Question, OpenQuestion, Solution } from './question'
import type { BlueprintPart } from './quiz'

/** A question as it stands on one sheet: options in this sheet's own order, and the key for that order. */
export type PaperQuestion = OpenQuestion &
  Solution & {
    /** For each place on the sheet, the option's place in the bank: statistics add up over sheets with it. */
    order: number[]
  }

export type Paper = PaperQuestion[]

/** The same question with its options in another order. A question of right or wrong keeps its order, as people read it. */
export function withShuffledOptions(question: OpenQuestion & Solution, chance: Chance): PaperQuestion {
  const places = question.options.map((_, place) => place)
  return inOrder(question, question.kind === 'judge' ? places : shuffled(places, chance))
}

/** A question on a sheet that keeps the order of its options: of a paper that sheets are made from. */
export function inOwnOrder(question: OpenQuestion & Solution): PaperQuestion {
  return inOrder(
    question,
    question.options.map((_, place) => place),
  )
}

function inOrder(question: OpenQuestion & Solution, order: number[]): PaperQuestion {
  return {
    id: question.id,
    version: question.version,
    kind: question.kind,
    topic: question.topic,
    level: question.level,
    stem: question.stem,
    options: order.map((place) => question.options[place] ?? ''),
    ...(question.clip && { clip: question.clip }),
    key: order.flatMap((place, here) => (question.key.includes(place) ? [here] : [])),
    explanation: question.explanation,
    citation: question.citation,
    needsConfirmation: question.needsConfirmation,
    review: question.review,
    order,
  }
}

const suits = (part: BlueprintPart, question: Question): boolean =>
  (part.topics.length === 0 || part.topics.includes(question.topic)) && part.levels.includes(question.level)

/**
 * Gives each seat one of the questions that suit it, none twice; null when there is no way to. A question that is taken
 * is given up when its seat can have another, so that parts which overlap never starve each other (augmenting paths).
 */
function seated(seats: readonly (readonly Question[])[]): Question[] | null {
  const seatOf = new Map<Question, number>()
  const finds = (seat: number, tried: Set<Question>): boolean => {
    for (const question of seats[seat] ?? []) {
      if (tried.has(question)) continue
      tried.add(question)
      const other = seatOf.get(question)
      if (other !== undefined && !finds(other, tried)) continue
      seatOf.set(question, seat)
      return true
    }
    return false
  }
  return seats.every((_, seat) => finds(seat, new Set())) ? [...seatOf.keys()] : null
}

/**
 * Draws questions: for each part of the blueprint so many of those that suit it, none twice, in an order by chance. `null`
 * when the bank does not hold enough; then nothing was drawn.
 */
export function drawQuestions(
  blueprint: readonly BlueprintPart[],
  bank: readonly Question[],
  chance: Chance,
): Question[] | null {
  const seats = blueprint.flatMap((part) => {
    const suitable = bank.filter((question) => suits(part, question))
    return Array.from({ length: part.number }, () => shuffled(suitable, chance))
  })
  const drawn = seated(seats)
  return drawn && shuffled(drawn, chance)
}

/** Draws a sheet: questions by the blueprint, with options by chance. `null` when the bank does not hold enough. */
export function drawPaper(
  blueprint: readonly BlueprintPart[],
  bank: readonly Question[],
  chance: Chance,
): Paper | null {
  const drawn = drawQuestions(blueprint, bank, chance)
  return drawn?.map((question) => withShuffledOptions(question, chance)) ?? null
}

/** A sheet as it is handed out: no key, no explanation, nothing that tells the answer. */
export function withoutKey(paper: readonly PaperQuestion[]): OpenQuestion[] {
  return paper.map(({ id, version, kind, topic, level, stem, options, clip }) => ({
    id,
    version,
    kind,
    topic,
    level,
    stem,
    options,
    ...(clip && { clip }),
  }))
}
