import { type Chance, shuffled } from '../chance'
import { type PaperQuestion, withShuffledOptions } from './drawPaper'
import { isCurrent, type Level, type Question } from './question'

/** How often in a row a question one got wrong must be right before it leaves the list of mistakes. */
export const RIGHTS_TO_FORGET = 2

/** Questions one got wrong: for each the number of right answers in a row since. */
export type Mistakes = Record<string, number>

/** The mistakes after one more answer: a wrong one enters the list, a right one counts towards leaving it. */
export function mistakesAfter(mistakes: Readonly<Mistakes>, questionId: string, right: boolean): Mistakes {
  const { [questionId]: rights, ...others } = mistakes
  if (!right) return { ...others, [questionId]: 0 }
  if (rights === undefined || rights + 1 >= RIGHTS_TO_FORGET) return others
  return { ...others, [questionId]: rights + 1 }
}

/** What to practise: topics and levels ([] means any), or exactly these questions, and how many. */
export interface PracticeWish {
  topics: string[]
  levels: Level[]
  only?: string[] | undefined
  number: number
}

/** Whether a question fits a wish on a date. */
export function fits(question: Question, { topics, levels, only }: PracticeWish, date: string): boolean {
  return (
    isCurrent(question, date) &&
    (topics.length === 0 || topics.includes(question.topic)) &&
    (levels.length === 0 || levels.includes(question.level)) &&
    (only === undefined || only.includes(question.id))
  )
}

/**
 * Questions to practise with on a date: those not yet answered first, then the others, each group in an order by chance,
 * options in an order by chance. Fewer than wished when there are no more.
 */
export function choosePractice(
  questions: readonly Question[],
  wish: PracticeWish,
  answered: ReadonlySet<string>,
  date: string,
  chance: Chance,
): PaperQuestion[] {
  const found = shuffled(
    questions.filter((question) => fits(question, wish, date)),
    chance,
  )
  const fresh = found.filter(({ id }) => !answered.has(id))
  const known = found.filter(({ id }) => answered.has(id))
  return [...fresh, ...known].slice(0, wish.number).map((question) => withShuffledOptions(question, chance))
}

/** How one did last time on each question: id → right or wrong. */
export type LastAnswers = Record<string, boolean>

/** For each topic how many questions there are, how many one has answered, and how many of those right last time. */
export function progressByTopic(
  questions: readonly Question[],
  last: Readonly<LastAnswers>,
): { topic: string; outOf: number; answered: number; right: number }[] {
  const rows = new Map<string, { topic: string; outOf: number; answered: number; right: number }>()
  for (const { id, topic } of questions) {
    const row = rows.get(topic) ?? { topic, outOf: 0, answered: 0, right: 0 }
    row.outOf += 1
    if (last[id] !== undefined) row.answered += 1
    if (last[id]) row.right += 1
    rows.set(topic, row)
  }
  return [...rows.values()]
}
