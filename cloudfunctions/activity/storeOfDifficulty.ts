import type { Tried } from '@core/domain/activity/difficulty'
import { isRight } from '@core/domain/quiz/question'
import { collection, type Document, type Stage } from '../_kit/database'
import { findVersions } from './storeOfQuestions'

/** The most questions that are told. */
const MOST = 3000

/** Adds up how often each version of a question was answered, and how often rightly. */
const adding: readonly Stage[] = [
  { $group: { _id: { id: '$id', version: '$version' }, answered: { $sum: '$answered' }, right: { $sum: '$right' } } },
  { $limit: MOST },
]

type Sum = Omit<Tried, 'id' | 'version'> & { _id: Pick<Tried, 'id' | 'version'> }

async function sumsOf(name: string, stages: readonly Stage[]): Promise<Tried[]> {
  const rows = await collection<Document>(name).aggregate<Sum>([...stages, ...adding])
  return rows.map(({ _id, answered, right }) => ({ id: _id.id, version: _id.version, answered, right }))
}

/** Each of a list of tries that a record keeps, as a record of its own. */
const each = (field: string): Stage[] => [
  { $unwind: `$${field}` },
  {
    $project: {
      ...{ id: `$${field}.id`, version: `$${field}.version` },
      ...{ answered: `$${field}.answered`, right: `$${field}.right` },
    },
  },
]

/** On sheets of activities, as they were last added up. */
export const triedInActivities = (): Promise<Tried[]> =>
  sumsOf('activities', [{ $match: { deletedAt: null, figuresAt: { $gt: 0 } } }, ...each('figures')])

/** By hands in class. */
export const triedInClass = (): Promise<Tried[]> =>
  sumsOf('lessons', [{ $match: { takenAt: { $gt: 0 } } }, ...each('tried')])

/** On sheets of formal quizzes, which are no activities. */
export const triedInQuizzes = (): Promise<Tried[]> =>
  sumsOf('attempts', [
    { $match: { mode: 'formal', 'result.points': { $gte: 0 }, counted: { $exists: false } } },
    { $unwind: { path: '$paper', includeArrayIndex: 'place' } },
    {
      $project: {
        ...{ id: '$paper.id', version: '$paper.version', answered: { $literal: 1 } },
        right: { $cond: [{ $arrayElemAt: ['$result.questions.right', '$place'] }, 1, 0] },
      },
    },
  ])

interface Practised {
  _id: { id: string; version: number; chosen: number[] }
  answered: number
}

/** While practising: what was chosen is told by the bank's key. */
export async function triedInPractice(): Promise<Tried[]> {
  const rows = await collection<Document>('attempts').aggregate<Practised>([
    { $match: { mode: 'practice' } },
    { $unwind: '$answers' },
    {
      $group: {
        _id: { id: '$answers.questionId', version: '$answers.version', chosen: '$answers.chosen' },
        answered: { $sum: 1 },
      },
    },
    { $limit: 5 * MOST },
  ])
  const names = [...new Set(rows.map(({ _id }) => `${_id.id}@${_id.version}`))]
  const known = new Map((await findVersions(names)).map((question) => [`${question.id}@${question.version}`, question]))
  return rows.flatMap(({ _id: { id, version, chosen }, answered }) => {
    const question = known.get(`${id}@${version}`)
    return question ? [{ id, version, answered, right: isRight(question.key, chosen) ? answered : 0 }] : []
  })
}
