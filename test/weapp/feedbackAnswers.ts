import type { OutputOf } from '@core/contract/operation'
import type { Contract } from '@core/contract'
import { DAY, dateAt } from '@core/domain/moment'
import type { Answers } from './answers'

type Api = Contract['feedback']
type Mine = OutputOf<Api['sendFeedback']>
type Item = OutputOf<Api['listFeedback']>['items'][0]

const told = {
  about: { subject: 'place' as const, record: 'place-1', name: '示例中心广场（应急避难场所）' },
  reason: 'entranceDiffers' as const,
  district: '610702',
}

const mine = (nth: number): Mine => ({
  ...{ ...told, id: `report-of-a-phone-${nth}`, number: 'ABCD2345', words: '入口在北边，不在东边。'.repeat(20) },
  ...{ hasPhoto: true, status: 'answered', receivedAt: Date.now() - nth * DAY, dueOn: null },
  answers: Array.from({ length: 3 }, (_, at) => ({ at: Date.now() - at, text: '已核实，正在更正。'.repeat(20) })),
  ...{ closed: null, isMerged: true, maySaySolved: true },
})

const item = (nth: number): Item => ({
  ...{ ...told, id: nth.toString(16).padStart(64, '0'), number: 'ABCD2345', status: 'waiting' },
  ...{ receivedAt: Date.now() - nth * DAY, dueOn: dateAt(Date.now()), isOverdue: true, mergedHere: 3 },
})

/** What the cloud answers of reports: long lists of long texts, and one report with all that it can have. */
export function feedbackAnswers(): Pick<Answers, 'feedback'> {
  return {
    feedback: {
      sendFeedback: () => mine(0),
      sayIfSolved: () => mine(0),
      myFeedback: () => ({ reports: Array.from({ length: 50 }, (_, nth) => mine(nth)) }),
      listFeedback: () => ({ items: Array.from({ length: 50 }, (_, nth) => item(nth)), open: 90, next: Date.now() }),
      readFeedback: () => ({
        ...{ ...item(0), revision: 3, words: '入口在北边。'.repeat(40), wordsCheck: 'review', writtenAt: Date.now() },
        photo: { check: 'review', jpeg: 'A'.repeat(84_000) },
        answers: [{ at: Date.now(), by: 'S0001', text: '已核实。'.repeat(100) }],
        ...{ verdict: { at: Date.now(), solved: false }, closed: null, merged: null },
        moves: ['answer', 'merge', 'close'],
        alike: Array.from({ length: 20 }, (_, nth) => item(nth)),
      }),
      answerFeedback: () => ({ revision: 4 }),
      mergeFeedback: () => ({ revision: 4 }),
      closeFeedback: () => ({ revision: 4 }),
    },
  }
}
