import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { city } from '@city'
import type { InputOf, OutputOf } from '@core/contract/operation'
import type { personApi } from '@core/contract/person'
import type { publicationApi } from '@core/contract/publication'
import type { quizApi } from '@core/contract/quiz'
import type { PracticePack } from '@core/domain/publication/packs'
import type { Question } from '@core/domain/quiz/question'
import { settings } from '../../config/settings'
import { dist } from '../../tools/paths'
import { openQuiz } from '../seeds/quizzes'
import { deviceWith, START } from './boot'
import { assertBuilt } from './build'
import type { Device } from './wx'

type Result = OutputOf<typeof quizApi.readResult>
type Records = OutputOf<typeof quizApi.listMyRecords>

const HOUR = 3_600_000

assertBuilt()
const pack = JSON.parse(
  fs.readFileSync(path.join(dist, 'shipped', settings().city, 'practice.json'), 'utf8'),
) as PracticePack

/** As many questions as a sheet has, whatever the bank holds. */
const questions = (number: number): Question[] =>
  Array.from({ length: number }, (_, nth) => {
    const { [nth % pack.questions.length]: question } = pack.questions
    return { ...question!, id: `${question!.id}-${nth}` }
  })

const openQuestion = ({ id, version, kind, topic, level, stem, options, clip }: Question) => ({
  ...{ id, version, kind, topic, level, stem, options },
  ...(clip && { clip }),
})

const topics = (number: number) =>
  [...new Set(questions(number).map(({ topic }) => topic))].map((topic) => ({ topic, right: 3, outOf: 5 }))

/** A formal quiz that is open, without and with a limit of time. */
const quizzes = [
  openQuiz({ id: 'ten', title: '国防教育日答题', sample: false, opensAt: START - HOUR, closesAt: START + 24 * HOUR }),
  openQuiz({
    ...{ id: 'timed', title: '限时答题', sample: false, minutes: 10 },
    ...{ opensAt: START - HOUR, closesAt: START + 24 * HOUR },
  }),
]

const started = ({
  quizId,
  attemptId,
}: InputOf<typeof quizApi.startAttempt>): OutputOf<typeof quizApi.startAttempt> => ({
  ...{ attemptId, quizId, title: '国防教育日答题', ordinal: 1, timed: quizId === 'timed', sample: false },
  ...{ startedAt: START, dueAt: START + 600_000, now: START },
  questions: questions(10).map(openQuestion),
})

const result = (attemptId: string, number: number): Result => ({
  ...{ attemptId, quizId: 'ten', title: '国防教育日答题', points: number / 2, outOf: number, late: false },
  ...{ startedAt: START - HOUR, submittedAt: START, topics: topics(number) },
  questions: questions(number).map(({ use: _use, expiresOn: _expires, ...question }, nth) => ({
    ...question,
    ...{ chosen: [nth % 2], right: nth % 2 === 0, points: 0.5 },
  })),
})

const records = (limit: number, from: number): Records => ({
  records: Array.from({ length: limit }, (_, nth) => ({
    mode: nth % 2 === 0 ? 'formal' : 'practice',
    attemptId: `attempt-${from + nth}`,
    title: '国防教育日答题',
    startedAt: START - (from + nth) * HOUR,
    result: { points: 8, outOf: 10, late: false, topics: topics(10) },
  })),
  next: { startedAt: START - (from + limit) * HOUR, attemptId: `attempt-${from + limit}` },
})

const file = (value: object) => {
  const bytes = Buffer.from(JSON.stringify(value))
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { value, bytes, hash, fileId: `cloud://packs/${hash}.json` }
}

/** The practice pack in force: one question fewer than the one that ships inside the app. */
export const published: PracticePack = { ...pack, questions: pack.questions.slice(1) }
const practiceFile = file(published)
const quizzesFile = file({ format: 1, quizzes })

const entry = ({ bytes, hash, fileId }: ReturnType<typeof file>) => ({
  ...{ format: 1, hash, bytes: bytes.length, fileId, sample: false, publishedAt: START - HOUR },
})
const manifest: OutputOf<typeof publicationApi.getManifest> = {
  revision: 3,
  packs: { practice: entry(practiceFile), quizzes: entry(quizzesFile) },
  now: START,
}
const holdings: OutputOf<typeof personApi.summariseMyRecords> = {
  holdings: [
    { kind: 'attempts', count: 12, since: START - 99 * HOUR },
    { kind: 'practiceBatches', count: 40, since: START - 99 * HOUR },
  ],
}

/** What the phone keeps, in the form that the app writes. */
const kept = (version: number, value: unknown) => JSON.stringify({ version, value })

/** Storage of somebody who agreed that records go to the cloud. */
export const agreed = (): [string, string] => [
  'consent',
  kept(1, { consent: 'adult', version: city.agreements.version }),
]

/** The wishes of somebody in 长辈版, in the largest text, in the dark. */
export const elder = (): [string, string] => [
  'preferences',
  kept(1, { district: city.districts[0]!.code, textSize: 'larger', theme: 'dark', elder: true }),
]

const practised = (): [string, string] => {
  const ids = pack.questions.map(({ id }) => id)
  const waiting = ids.slice(0, 5).map((questionId) => ({ questionId, version: 1, chosen: [0], at: START - HOUR }))
  return [
    'practice',
    kept(1, {
      ...{ session: null, sealed: [], refused: [], waiting },
      last: Object.fromEntries(ids.map((id, nth) => [id, nth % 3 > 0])),
      mistakes: Object.fromEntries(ids.filter((_, nth) => nth % 3 === 0).map((id) => [id, 0])),
    }),
  ]
}

const trained = (): [string, string] => {
  const confused = ['preliminary', 'airRaid', 'allClear'].flatMap((sounded) =>
    ['preliminary', 'airRaid', 'allClear', 'other'].map((taken) => ({ sounded, taken, by: 'ear', at: START - HOUR })),
  )
  return ['training', kept(1, Array.from({ length: 20 }, () => confused).flat())]
}

/** The packs as the phone keeps them once they were fetched. */
const fetched = (): [string, string][] => [
  ['manifest', kept(1, manifest)],
  ['pack.practice', kept(1, { hash: practiceFile.hash, sample: false, pack: practiceFile.value })],
  ['pack.quizzes', kept(1, { hash: quizzesFile.hash, sample: false, pack: quizzesFile.value })],
]

/**
 * A phone that was used for long, by somebody who agreed: with a network, quizzes, records, and much that is kept. A result
 * that the cloud gives has so many questions.
 */
export function deviceInUse(given: Partial<Device> = {}, sheet = 10): Device {
  return deviceWith({
    online: true,
    storage: new Map([agreed(), practised(), trained(), ...fetched()]),
    cloudFiles: new Map([practiceFile, quizzesFile].map(({ fileId, bytes }) => [fileId, bytes])),
    answer: (name, { action, input }) => {
      const answers: Record<string, () => unknown> = {
        'publication.getManifest': () => manifest,
        'quiz.startAttempt': () => started(input as InputOf<typeof quizApi.startAttempt>),
        'quiz.submitAnswers': () => result(String(input.attemptId), sheet),
        'quiz.readResult': () => result(String(input.attemptId), sheet),
        'quiz.keepPractice': () => ({ batchId: input.batchId, right: 1, outOf: 1 }),
        'quiz.listMyRecords': () => {
          const after = (input.after as { attemptId: string } | undefined)?.attemptId.split('-')[1] ?? '0'
          return records(Number(input.limit ?? 20), Number(after))
        },
        'quiz.tallyMyTopics': () => ({ topics: topics(100) }),
        'person.summariseMyRecords': () => holdings,
      }
      const answer = answers[`${name}.${action}`]
      if (!answer) throw new Error(`the cloud of this phone has no ${name}.${action}`)
      return { ok: true, value: answer() }
    },
    ...given,
  })
}
