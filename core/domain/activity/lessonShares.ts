import type { CountedQuestion } from '../lesson/lessonCounts'
import { summed, type Tried } from './difficulty'
import type { Question } from '../quiz/question'

/** How many hands were counted, and how many of them were for a right option; null: nothing was counted. */
export type Share = { right: number; outOf: number } | null

/** What a class learned: by hands, before and after, and over the whole lesson. */
export interface LessonShares {
  before: Share
  after: Share
  all: Share
}

type Known = ReadonlyMap<string, Pick<Question, 'key' | 'options' | 'version'>>

/** Why counts cannot be of these questions: one that is not known, or counts for options that it does not have. */
export function faultOfCounts(
  questions: readonly CountedQuestion[],
  known: Known,
): 'UNKNOWN_QUESTION' | 'OUTSIDE_OPTIONS' | null {
  for (const { id, version, counts } of questions) {
    const question = known.get(id)
    if (question?.version !== version) return 'UNKNOWN_QUESTION'
    if (counts && counts.length !== question.options.length) return 'OUTSIDE_OPTIONS'
  }
  return null
}

function shareOf(questions: readonly CountedQuestion[], known: Known): Share {
  const counted = questions.flatMap(({ id, counts }) => (counts ? [{ key: known.get(id)?.key ?? [], counts }] : []))
  if (counted.length === 0) return null
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return {
    right: sum(counted.map(({ key, counts }) => sum(key.map((place) => counts[place] ?? 0)))),
    outOf: sum(counted.map(({ counts }) => sum(counts))),
  }
}

/** What a class learned from its counts: hands for right options among all hands, by part. */
export function lessonShares(questions: readonly CountedQuestion[], known: Known): LessonShares {
  const of = (part: CountedQuestion['part']) =>
    shareOf(
      questions.filter((one) => one.part === part),
      known,
    )
  return { before: of('before'), after: of('after'), all: shareOf(questions, known) }
}

/** How each question went in class, by hands: a question that was put to the class twice counts with both. */
export function triedByHands(questions: readonly CountedQuestion[], known: Known): Tried[] {
  const each = questions.flatMap((question) => {
    const share = shareOf([question], known)
    return share ? [{ id: question.id, version: question.version, answered: share.outOf, right: share.right }] : []
  })
  return [...summed(each).values()]
}
