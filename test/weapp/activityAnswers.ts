import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { DAY } from '@core/domain/moment'
import type { PaperQuestion } from '@core/domain/quiz/drawPaper'
import { aClass, aWish } from '../seeds/activities'
import type { Answers } from './answers'

type Api = Contract['activity']

/** The most questions that a sheet may have. */
const MOST = 100

const idOf = (nth: number): string => `activity-of-the-test-${String(nth).padStart(4, '0')}`

const activity = (activityId: string): OutputOf<Api['readActivity']> => ({
  ...{ activityId, code: 'A3K9QX', state: 'open', revision: 3, fixed: true, length: MOST },
  wish: aWish() as OutputOf<Api['readActivity']>['wish'],
  ...{ opensAt: Date.now() - DAY, closesAt: Date.now() + DAY, pausedAt: null, endedAt: null, madeAt: Date.now() - DAY },
})

const found = (): OutputOf<Api['findActivity']> => ({
  ...{ activityId: idOf(0), title: '警报知识', unit: '示例小学 五年级 3 班', state: 'open', length: MOST },
  ...{ opensAt: Date.now() - DAY, closesAt: Date.now() + DAY, attempts: 2, minutes: 10, showing: 'atOnce' },
  sample: true,
})

const lesson = (nth: number): OutputOf<Api['listLessons']>['lessons'][number] => ({
  ...{
    lessonId: `lesson-of-the-test-${String(nth).padStart(6, '0')}`,
    startedAt: Date.now() - nth * DAY,
    unit: aClass,
  },
  ...{ before: { right: 40, outOf: 129 }, after: { right: 110, outOf: 129 }, all: { right: 300, outOf: 430 } },
})

/** What the cloud answers of activities: pages that are full, and a paper as long as one may be. */
export const activityAnswers = (questions: readonly PaperQuestion[]): Pick<Answers, 'activity'> => {
  const topics = Array.from({ length: 9 }, (_, nth) => ({ topic: `主题${nth + 1}`, right: 30 * nth, outOf: 430 }))
  return {
    activity: {
      findActivity: found,
      joinActivity: ({ joinedAs }) => ({ ...found(), name: '纸鹤 07', joinedAs, joinedAt: Date.now() }),
      leaveActivity: () => ({}),
      remoteState: () => ({ endsAt: Date.now() + 3_600_000 }),
      pressRemote: () => ({ endsAt: Date.now() + 3_600_000 }),
      openTicket: () => ({
        ...{ activityId: idOf(0), ticket: 'ticket-of-the-test', title: '警报知识', sample: true, minutes: null },
        questions: [...questions],
      }),
      listActivities: () => ({ activities: Array.from({ length: 20 }, (_, nth) => activity(idOf(nth))), next: 'more' }),
      readActivity: ({ activityId }) => activity(activityId),
      drawCode: () => ({ code: 'A3K9QX', picture: 'A'.repeat(40_000) }),
      countSheets: () => ({ joined: 50, sheets: 43, tickets: 3, lessons: 2, now: Date.now() }),
      readResults: ({ activityId }) => ({
        ...{
          activityId,
          title: '警报知识',
          state: 'open',
          now: Date.now(),
          sheets: 43,
          tickets: 3,
          late: 1,
          outOf: MOST,
        },
        average: 61.5,
        distribution: Array.from({ length: MOST + 1 }, (_, points) => ({ points, sheets: 1 })),
        questions: Array.from({ length: MOST }, (_, nth) => ({
          ...questions[nth % questions.length]!,
          id: `question-${nth}`,
          ...{ answered: 43, right: nth % 43, counts: [20, 10, 8, 5], mostChosenWrong: 1 },
        })),
        ...{ topics, again: [0, 1, 2] },
      }),
      compareResults: ({ activityId }) => ({
        lessons: Array.from({ length: 10 }, (_, nth) => lesson(nth)),
        activities: Array.from({ length: 6 }, (_, nth) => ({
          ...{ activityId: nth === 0 ? activityId : idOf(nth), title: `第${nth + 1}次小测`, closesAt: Date.now() },
          ...{ sheets: 43, outOf: 10, average: 6.5, topics },
        })),
      }),
      readDifficulty: () => ({
        questions: Array.from({ length: 900 }, (_, nth) => ({
          ...{ id: `question-${nth}`, version: 1, stem: '预先警报的鸣响规律是哪一种？'.repeat(4) },
          ...{ topic: `主题${nth % 40}`, level: 'primary', practice: null, classes: null },
          sheets: { answered: 430, right: nth % 430 },
        })),
        now: Date.now(),
      }),
      listLessons: () => ({ lessons: Array.from({ length: 20 }, (_, nth) => lesson(nth)), next: 'more' }),
    },
  }
}
