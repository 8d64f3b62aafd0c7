import { shuffled, type Chance } from '../chance'
import { withShuffledOptions } from '../quiz/drawPaper'
import { isCurrent, type Level, type Question } from '../quiz/question'
import { isByHands } from './byHands'
import { CHECK_QUESTIONS, type Lesson, type Turn } from './lesson'

/** How many questions are talked through in 15 minutes: a minute and a half each, beside the six short ones. */
export const TAUGHT_QUESTIONS = 5

/** The most options that are large enough on a screen to be read from the last row. */
const MOST_OPTIONS = 4

/** What a class of each level is asked; a level whose own questions are few takes those of the one below. */
const levelsFor: Readonly<Record<Level, readonly Level[]>> = {
  primary: ['primary'],
  middle: ['middle', 'primary'],
  adult: ['adult', 'middle'],
}

/** What the questions of a lesson are about, in the order in which they are asked; the rest is of any topic. */
const seats = {
  check: ['声音辨别', '警报信号', '应对行动'],
  taught: ['声音辨别', '警报信号', '警报信号', '应对行动'],
} as const

/** Whether a class can answer by hands, and read the options. */
const isForClass = (question: Question): boolean => isByHands(question) && question.options.length <= MOST_OPTIONS

/** The turns of a lesson whose first questions are asked before and after: with nothing between them there is no comparing. */
export function turnsOf(questions: number, checked: number): Turn[] {
  const places = Array.from({ length: questions }, (_, question) => question)
  const check = places.slice(0, checked)
  const taught = places.slice(checked)
  return [
    ...check.map((question): Turn => ({ part: 'before', question })),
    ...taught.map((question): Turn => ({ part: 'lesson', question })),
    ...check.map((question): Turn => ({ part: 'after', question })),
  ]
}

/** What is chosen for a lesson beside its questions. */
export type LessonWish = Pick<Lesson, 'id' | 'title' | 'startedAt' | 'counting' | 'sound'>

/**
 * A 15-minute lesson from the practice questions: three before, five that are talked through, the same three after. On
 * the level's own questions first, by topic, in an order by chance. With fewer than four questions all are talked through
 * and nothing is compared; null when there is none.
 */
export function planLesson(
  practice: readonly Question[],
  level: Level,
  wish: LessonWish,
  { date, chance }: { date: string; chance: Chance },
): Lesson | null {
  const suitable = levelsFor[level].flatMap((one) =>
    shuffled(
      practice.filter((question) => question.level === one && isCurrent(question, date) && isForClass(question)),
      chance,
    ),
  )
  const chosen: Question[] = []
  const take = (topic: string | null) => {
    const found = suitable.find(
      (question) => !chosen.includes(question) && (topic === null || question.topic === topic),
    )
    if (found) chosen.push(found)
  }
  seats.check.forEach(take)
  while (chosen.length < CHECK_QUESTIONS && chosen.length < suitable.length) take(null)
  seats.taught.forEach(take)
  const wanted = Math.min(CHECK_QUESTIONS + TAUGHT_QUESTIONS, suitable.length)
  while (chosen.length < wanted) take(null)
  if (chosen.length === 0) return null
  const questions = chosen.map((question) => withShuffledOptions(question, chance))
  const turns = turnsOf(questions.length, questions.length > CHECK_QUESTIONS ? CHECK_QUESTIONS : 0)
  return {
    ...wish,
    sample: false,
    source: { kind: 'pack', level },
    questions,
    turns,
    counts: turns.map(() => null),
    step: { at: 'ask', turn: 0 },
    past: [],
  }
}
