import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { city } from '@city'
import { signals } from '@core/domain/alarm/patterns'
import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { dateAt, timeAt } from '@core/domain/moment'
import type { PracticePack, QuizzesPack } from '@core/domain/publication/packs'
import { chanceFrom } from '@core/domain/chance'
import { withShuffledOptions, type PaperQuestion } from '@core/domain/quiz/drawPaper'
import { dist } from '../../tools/paths'
import { facts, noticesPack, referencePack, testNotice } from '../seeds/notices'
import { openQuiz } from '../seeds/quizzes'
import { detailsPack, listPack, manyPlaces } from '../seeds/shelters'
import { activityAnswers } from './activityAnswers'
import type { Answers } from './answers'
import type { Before } from './boot'
import { deskAnswers } from './deskAnswers'
import { bankAnswers } from './bankAnswers'
import { feedbackAnswers } from './feedbackAnswers'
import { reportAnswers } from './reportAnswers'
import { placeAnswers } from './placeAnswers'

/** The questions of a sheet of some length: those that ship inside the app, over and over. */
export function sheetOf(number: number): PaperQuestion[] {
  const { questions } = JSON.parse(
    fs.readFileSync(path.join(dist, 'shipped/hanzhong/practice.json'), 'utf8'),
  ) as PracticePack
  return Array.from({ length: number }, (_, place) => ({
    ...withShuffledOptions(questions[place % questions.length]!, chanceFrom('a sheet')),
    id: `question-${place}`,
  }))
}

const tallies = (number: number) =>
  Array.from({ length: number }, (_, place) => ({ topic: `主题${place + 1}`, right: 3, outOf: 5 }))

const records = (from: number, number: number) =>
  Array.from({ length: number }, (_, nth) => from + nth).map((place) => ({
    mode: place % 2 === 0 ? ('formal' as const) : ('practice' as const),
    attemptId: `attempt-of-test-${place}`,
    title: '人民防空知识答题',
    startedAt: Date.now() - place * 3_600_000,
    result: { points: 7, outOf: 10, late: false, topics: tallies(4) },
  }))

/** What the cloud holds for the tests: one open quiz of so many questions, and a person with a page of records. */
function answersFor(number: number, manifest: OutputOf<Contract['publication']['getManifest']>): Answers {
  const sheet = { attemptId: 'attempt-of-test-0', quizId: 'open', title: '人民防空知识答题', startedAt: Date.now() }
  const questions = sheetOf(number)
  return {
    publication: { getManifest: () => manifest },
    ...activityAnswers(questions),
    ...deskAnswers(),
    ...placeAnswers(),
    ...bankAnswers(),
    ...feedbackAnswers(),
    ...reportAnswers(),
    person: { summariseMyRecords: () => ({ holdings: [{ kind: '答题', count: 40, since: Date.now() - 1e9 }] }) },
    reminder: {
      listTemplates: () => ({ templates: { dayBefore: 'template-1', soon: 'template-2', changed: 'template-3' } }),
      listMyReminders: () => ({ reminders: [reminder] }),
      remindMe: ({ accepted, district, testOn }) => ({
        reminders: accepted.map((kind) => ({ kind, testOn, district, grantedAt: Date.now(), sentAt: null })),
      }),
      forgetMyReminders: () => ({ forgotten: 1 }),
    },
    quiz: {
      startAttempt: () => ({
        ...sheet,
        ordinal: 1,
        dueAt: Date.now() + 6e5,
        now: Date.now(),
        timed: true,
        sample: false,
        questions,
      }),
      readResult: () => ({
        ...sheet,
        points: number / 2,
        outOf: number,
        late: false,
        submittedAt: Date.now(),
        topics: tallies(12),
        questions: questions.map((question, place) => ({
          ...question,
          chosen: place % 2 === 0 ? question.key : [0],
          right: place % 2 === 0,
          points: 1,
        })),
      }),
      listMyRecords: ({ after, limit = 20 }) => {
        const from = after ? Number(after.attemptId.slice(16)) : 0
        return {
          records: records(from, limit),
          next: { startedAt: 1e12, attemptId: `attempt-of-test-${from + limit}` },
        }
      },
      tallyMyTopics: () => ({ topics: tallies(20) }),
    },
    outlet: {
      printActivity: () => ({
        ...{ name: '五年级防空小测 题目单.pdf', bytes: 60_000, address: 'https://cloud.example/sheet.pdf' },
        until: Date.now() + 3_600_000,
      }),
      makeOutlets: () => ({
        zip: { address: 'https://cloud.example/all.zip', bytes: 900_000 },
        files: Array.from({ length: 30 }, (_, place) => ({
          name: `大屏-${place}-1920x1080.png`,
          type: 'image/png',
          bytes: 80_000,
          address: `https://cloud.example/${place}.png`,
        })),
        until: Date.now() + 3_600_000,
      }),
    },
  }
}

/** A reminder that waits to be sent. */
const reminder = {
  kind: 'soon' as const,
  testOn: '2027-03-13',
  district: '610702',
  grantedAt: Date.now(),
  sentAt: null,
}

/** A notice of a test that goes on now: an air-raid signal that began with this minute. */
const noticeOfNow = () => ({
  ...testNotice({
    date: dateAt(Date.now()),
    sessions: [[{ signal: 'airRaid', at: timeAt(Date.now()) }]],
    notes: facts().notes,
  }),
  publishedAt: Date.now() - 1000,
})

const kept = (value: unknown): string => JSON.stringify({ version: 1, value })

/** A pack as it lies in the cloud, and its entry in the manifest. */
function inCloud(name: string, pack: object) {
  const bytes = Buffer.from(JSON.stringify(pack))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const fileId = `cloud://${name}.json`
  return { bytes, entry: { format: 1, hash, bytes: bytes.length, fileId, sample: false, publishedAt: Date.now() } }
}

/**
 * A phone with a network whose owner agreed that records are handed in, has practised and trained; the cloud answers, and
 * has published a formal quiz of so many questions.
 */
export function usedPhone(number = 10): Before {
  const quizzes: QuizzesPack = {
    format: 1,
    quizzes: [
      openQuiz({ id: 'open', sample: false, minutes: 10, blueprint: [{ topics: [], levels: ['adult'], number }] }),
    ],
  }
  const published = { quizzes, announcements: noticesPack([noticeOfNow()]), reference: referencePack() }
  const files = Object.entries(published).map(([name, pack]) => ({ name, pack, ...inCloud(name, pack) }))
  const large = Object.entries({ shelters: listPack(manyPlaces()), 'shelterDetails.610702': detailsPack() }).map(
    ([name, pack]) => ({ name, ...inCloud(name, pack) }),
  )
  const packs = Object.fromEntries([...files, ...large].map(({ name, entry }) => [name, entry]))
  const answers = answersFor(number, { line: 'a line', revision: 1, packs, now: Date.now() })
  const questions = sheetOf(10)
  return {
    online: true,
    files: [
      ...[...files, ...large].map(({ entry, bytes }) => [entry.fileId, bytes] as const),
      ['wxfile://usr/packs/', new Uint8Array()],
      ...large.map(({ entry, bytes }) => [`wxfile://usr/packs/${entry.hash}.json`, bytes] as const),
    ],
    storage: [
      ['consent', kept({ consent: 'adult', version: city.agreements.version })],
      ...files.map(
        ({ name, pack, entry }) => [`pack.${name}`, kept({ hash: entry.hash, sample: false, pack })] as const,
      ),
      [
        'filePacks',
        kept(Object.fromEntries(large.map(({ name, entry }) => [name, { hash: entry.hash, sample: false }]))),
      ],
      ['reminders', kept({ reminders: [reminder], templates: null })],
      ['training', kept(signals.map((sounded) => ({ sounded, taken: 'airRaid', by: 'ear', at: Date.now() })))],
      [
        'practice',
        kept({
          session: { title: '练一练', questions, answers: [{ chosen: [0], right: false }] },
          last: { [questions[0]!.id]: false },
          mistakes: { [questions[0]!.id]: 0 },
          waiting: [],
          sealed: [],
          refused: [],
        }),
      ],
    ],
    cloud: (name, { action, input }) => {
      const answer = (answers as Record<string, Record<string, (input: unknown) => unknown>>)[name]?.[action]
      return answer && { ok: true, value: answer(input) }
    },
  }
}
