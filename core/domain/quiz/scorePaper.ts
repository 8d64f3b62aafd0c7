import { isPossible, isRight } from './question'
import type { Paper, PaperQuestion } from './drawPaper'
import type { Marking } from './quiz'

/** What a person chose for one question of a sheet: places on that sheet, from 0. */
export interface Answer {
  questionId: string
  chosen: number[]
}

export interface TopicTally {
  topic: string
  right: number
  outOf: number
}

export interface Score {
  points: number
  outOf: number
  /** One entry a question, in the sheet's order. */
  questions: { questionId: string; chosen: number[]; right: boolean; points: number }[]
  topics: TopicTally[]
}

/** Why a list of answers cannot belong to a sheet, or null when it can: an unknown or repeated question, or options it does not have. */
export function faultOf(paper: Paper, answers: readonly Answer[]): 'UNKNOWN_QUESTION' | 'OUTSIDE_OPTIONS' | null {
  const open = new Map(paper.map((question) => [question.id, question]))
  for (const { questionId, chosen } of answers) {
    const question = open.get(questionId)
    if (!question) return 'UNKNOWN_QUESTION'
    open.delete(questionId)
    if (!isPossible(question, chosen)) return 'OUTSIDE_OPTIONS'
  }
  return null
}

/** The points of one question: 1 when wholly right; by `partPoints`, ½ for some of the right ones and none wrong. */
export function pointsFor(
  { kind, key }: Pick<PaperQuestion, 'kind' | 'key'>,
  chosen: readonly number[],
  marking: Marking,
): number {
  if (isRight(key, chosen)) return 1
  const partly = kind === 'multiple' && chosen.length > 0 && chosen.every((place) => key.includes(place))
  return marking === 'partPoints' && partly ? 0.5 : 0
}

/** Counts right answers by topic, in the order in which topics first appear. */
export function tallyByTopic(answers: readonly { topic: string; right: boolean }[]): TopicTally[] {
  const tallies = new Map<string, TopicTally>()
  for (const { topic, right } of answers) {
    const tally = tallies.get(topic) ?? { topic, right: 0, outOf: 0 }
    tallies.set(topic, { topic, right: tally.right + (right ? 1 : 0), outOf: tally.outOf + 1 })
  }
  return [...tallies.values()]
}

/** Scores a sheet. Answers must have passed `faultOf`; a question without one is not right. */
export function scorePaper(paper: Paper, answers: readonly Answer[], marking: Marking): Score {
  const chosenFor = new Map(answers.map(({ questionId, chosen }) => [questionId, chosen]))
  const questions = paper.map((question) => {
    const chosen = chosenFor.get(question.id) ?? []
    return {
      questionId: question.id,
      chosen,
      right: isRight(question.key, chosen),
      points: pointsFor(question, chosen, marking),
    }
  })
  return {
    points: questions.reduce((sum, { points }) => sum + points, 0),
    outOf: paper.length,
    questions,
    topics: tallyByTopic(paper.map(({ topic }, place) => ({ topic, right: questions[place]?.right ?? false }))),
  }
}
