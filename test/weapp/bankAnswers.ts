import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { dateAt, DAY } from '@core/domain/moment'
import type { Answers } from './answers'

type Api = Contract['question']
type Record = OutputOf<Api['saveQuestion']>
type Read = OutputOf<Api['readQuestion']>

const stem = '预先警报的鸣响规律是哪一种？'.repeat(4)

const record = (id: string): Record => ({
  ...{ id, version: 3, state: 'toReview', current: 2, by: 'S0002', savedAt: Date.now() - DAY, note: '按新公告改' },
  content: {
    ...{
      kind: 'signal',
      topic: '警报信号',
      level: 'primary',
      stem,
      key: [2],
      needsConfirmation: true,
      use: 'practice',
    },
    options: ['甲', '乙', '丙', '丁'].map((word) => word.repeat(20)),
    clip: { rhythm: { rounds: [{ sounds: 36, rests: 24 }] }, playSeconds: 60, present: 'sound' },
    ...{ explanation: '示例解析。'.repeat(60), citation: '示例出处'.repeat(30), basis: 'law', provenance: ['示例'] },
    expiresOn: dateAt(Date.now()),
  },
  ...{ review: null, reviewedBy: null, retired: null },
  sentBack: { by: 'S0003', at: Date.now() - DAY, reason: '出处不全' },
  ...{ again: ['unreviewed', 'needsConfirmation', 'expired'], moves: ['edit', 'review', 'sendBack', 'retire'] },
})

const changes: Read['differences'] = ['解析', '出处', '选项'].map((field) => ({
  ...{ field, before: '原来的文字。'.repeat(30), after: '改后的文字。'.repeat(30) },
}))

const history = (): Read['history'] =>
  Array.from({ length: 10 }, (_, nth) => ({
    ...{ version: 20 - nth, state: 'former' as const, by: 'S0002', at: Date.now() - nth * DAY, note: '' },
    ...{ isNew: false, review: { by: '示例办公室', on: '2026-11-01' }, reviewedBy: 'S0003', sentBack: null, changes },
  }))

/** What the cloud answers of the question bank: full pages, and one question with all that it can have. */
export const bankAnswers = (): Pick<Answers, 'question'> => ({
  question: {
    readBank: () => ({
      ...{ revision: 9, testOn: '2027-03-13', questions: 900, inUse: 880, practice: 600, drawable: 200 },
      ...{ toReview: 30, mine: 20, sentBack: 3, reviewed: 12, again: 300, unconfirmed: 200 },
      ...{ mayWrite: true, mayRelease: true },
      releases: [{ at: Date.now() - DAY, by: 'S0003', questions: 12 }],
    }),
    listQuestions: () => ({
      items: Array.from({ length: 50 }, (_, nth) => ({
        ...{ id: `question-${nth}`, version: 2, kind: 'single' as const, topic: '警报信号', level: 'middle' as const },
        ...{ use: 'practice' as const, stem, state: 'toReview' as const, current: 1, again: ['needsConfirmation'] },
      })),
      ...{ next: 'question-49', count: 900, topics: Array.from({ length: 40 }, (_, nth) => `示例主题${nth}`) },
    }),
    readQuestion: ({ id }) => ({
      ...{ record: record(id), differences: changes, history: history(), next: 10 },
      alike: [{ id: 'question-7', stem, use: 'reserved' }],
    }),
  },
})
