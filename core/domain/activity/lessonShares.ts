import { isByHands, shareOfHands, type Share } from '../lesson/byHands'
import type { CountedQuestion } from '../lesson/lessonCounts'
import type { Question } from '../quiz/question'
import { summed, type Tried } from './difficulty'

/** What a class learned: by hands, before and after, and over the whole lesson. */
export interface LessonShares {
  before: Share
  after: Share
  all: Share
}

type Known = ReadonlyMap<string, Pick<Question, 'kind' | 'key' | 'options' | 'version'>>

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

/** The counts that are kept: of what hands cannot answer there are none, whatever an earlier program counted. */
export function onlyByHands(questions: readonly CountedQuestion[], known: Known): CountedQuestion[] {
  return questions.map((asked) => {
    const question = known.get(asked.id)
    return question && !isByHands(question) ? { ...asked, counts: null } : asked
  })
}

function shareOf(questions: readonly CountedQuestion[], known: Known): Share {
  const shares = questions.flatMap(({ id, counts }) => {
    const question = known.get(id)
    const share = question ? shareOfHands(question, counts) : null
    return share ? [share] : []
  })
  if (shares.length === 0) return null
  const sum = (of: (share: NonNullable<Share>) => number) => shares.reduce((total, share) => total + of(share), 0)
  return { right: sum(({ right }) => right), outOf: sum(({ outOf }) => outOf) }
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
