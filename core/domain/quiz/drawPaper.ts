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
export function withShuffledOptions(question: Question, chance: Chance): PaperQuestion {
  const places = question.options.map((_, place) => place)
  const order = question.kind === 'judge' ? places : shuffled(places, chance)
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
 * Draws a sheet: for each part of the blueprint so many of the questions that suit it, none twice, in an order and with
 * options by chance. `null` when the bank does not hold enough; then nothing was drawn.
 */
export function drawPaper(
  blueprint: readonly BlueprintPart[],
  bank: readonly Question[],
  chance: Chance,
): Paper | null {
  const drawn: Question[] = []
  // The narrowest part first, so that a wide one does not take what only the narrow one can use.
  const parts = [...blueprint].sort(
    (a, b) =>
      bank.filter((question) => suits(a, question)).length - bank.filter((question) => suits(b, question)).length,
  )
  for (const part of parts) {
    const free = bank.filter((question) => suits(part, question) && !drawn.includes(question))
    if (free.length < part.number) return null
    drawn.push(...shuffled(free, chance).slice(0, part.number))
  }
  return shuffled(drawn, chance).map((question) => withShuffledOptions(question, chance))
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
