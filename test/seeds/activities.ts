import type { Contract } from '@core/contract'
import type { InputOf } from '@core/contract/operation'
import { levels } from '@core/domain/quiz/question'
import { dateAt } from '@core/domain/moment'
import { here } from './staff'

type Wish = InputOf<Contract['activity']['makeActivity']>['wish']

const DAY = 86_400_000

/** A class of here, as a test changes it. */
export const aClass = { setting: 'school', district: here, name: '示例小学', grade: '五年级', class: '3 班' } as const

/** A sample activity of five questions that opens at once and closes in a week, as a test changes it. */
export function aWish(change: Partial<Wish> = {}): Wish {
  return {
    title: '警报知识',
    unit: aClass,
    questions: { from: 'blueprint', blueprint: [{ topics: [], levels: [...levels], number: 5 }] },
    attempts: 2,
    minutes: null,
    showing: 'atOnce',
    opensAt: null,
    closesOn: dateAt(Date.now() + 7 * DAY),
    sample: true,
    ...change,
  }
}
