import type { Quiz } from '@core/domain/quiz/quiz'
import { takeOn } from '../../../cloudfunctions/person/storeOfStaff'
import { openQuiz } from '../../seeds/quizzes'
import { grant, here } from '../../seeds/staff'
import { schoolPeople } from './activityInputs'
import { deskPeople } from './deskInputs'
import { officePeople } from './officeInputs'
import { bankPeople } from './questionInputs'

/** The quizzes of a trial: small ones, and some that close soon, are too large or not open. */
export function quizzesOf(now: number): Quiz[] {
  const small = [{ topics: [], levels: ['primary' as const, 'middle' as const], number: 4 }]
  return [
    openQuiz({ id: 'small', blueprint: small, attempts: 2 }),
    openQuiz({ id: 'marked', blueprint: small, attempts: 3, marking: 'allRight' }),
    openQuiz({ id: 'timed', blueprint: small, attempts: 10, minutes: 1, late: 'refuse' }),
    openQuiz({ id: 'strict', blueprint: small, minutes: 1, graceSeconds: 0, late: 'refuse', closesAt: now + 2500 }),
    openQuiz({ id: 'lenient', blueprint: small, graceSeconds: 0, closesAt: now + 2500 }),
    openQuiz({ id: 'greedy', blueprint: [{ topics: ['汉中记忆'], levels: ['adult'], number: 50 }] }),
    openQuiz({ id: 'early', opensAt: now + 1e8, closesAt: now + 2e8 }),
    openQuiz({ id: 'release', sample: false }),
  ]
}

/** Gives everybody their roles. Without an editor of the bank nobody keeps it. */
export async function takeOnAll(keepsBank: boolean): Promise<void> {
  const now = Date.now()
  const [founder, county] = officePeople
  await takeOn(founder, '首位管理员', [grant('admin')], now)
  await takeOn(county, '县管理员', [grant('admin', here)], now)
  await takeOn(deskPeople[0], '编辑', [grant('editor')], now)
  await takeOn(deskPeople[1], '县编辑', [grant('editor', here)], now)
  for (const teacher of schoolPeople) await takeOn(teacher, '老师', [grant('teacher', here)], now)
  if (!keepsBank) return
  await takeOn(bankPeople[0], '题库编辑', [grant('editor')], now)
  await takeOn(bankPeople[1], '题库审核', [grant('editor'), grant('reviewer')], now)
}
