import type { Chance } from '../chance'
import { withShuffledOptions } from '../quiz/drawPaper'
import type { OpenQuestion, Solution } from '../quiz/question'
import { isByHands } from './byHands'
import { CHECK_QUESTIONS, type Lesson } from './lesson'
import { turnsOf, type LessonWish } from './planLesson'

/** The most turns of a lesson that are handed in. */
const MOST_TURNS = 60

/** A teacher's own activity as it is opened for a lesson: its paper with the answers. */
export interface OpenedActivity {
  activityId: string
  title: string
  sample: boolean
  questions: (OpenQuestion & Solution)[]
}

/**
 * A lesson of a teacher's own activity: its first three questions that hands can answer before and after, the others talked
 * through. Of three questions or fewer all are talked through. Of a very long paper those beyond 60 turns are left out.
 */
export function activityLesson(
  { activityId, title, sample, questions }: OpenedActivity,
  wish: Omit<LessonWish, 'title'>,
  chance: Chance,
): Lesson | null {
  const asked = questions.slice(0, MOST_TURNS - CHECK_QUESTIONS)
  if (asked.length === 0) return null
  const checks = asked.length > CHECK_QUESTIONS ? asked.filter(isByHands).slice(0, CHECK_QUESTIONS) : []
  const inOrder = [...checks, ...asked.filter((question) => !checks.includes(question))]
  const turns = turnsOf(asked.length, checks.length)
  return {
    ...wish,
    title,
    sample,
    source: { kind: 'activity', activityId },
    questions: inOrder.map((question) => withShuffledOptions(question, chance)),
    turns,
    counts: turns.map(() => null),
    step: { at: 'ask', turn: 0 },
    past: [],
  }
}
