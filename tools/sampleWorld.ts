import { dateAt, momentOf } from '@core/domain/moment'
import type { Quiz } from '@core/domain/quiz/quiz'
import { levels } from '@core/domain/quiz/question'
import { readBank } from './bank'
import { importBank } from './importBank'
import { importQuizzes } from './importQuizzes'

/** Whom one can be in the local cloud. */
export const samplePeople = [
  { id: 'resident-1', name: '示例居民甲', openId: 'oSampleResident1' },
  { id: 'resident-2', name: '示例居民乙', openId: 'oSampleResident2' },
] as const

/** The formal quizzes of the sample world: one without a limit, and a short one with. */
export function sampleQuizzes(now: number): Quiz[] {
  // The same all through a year, so that starting again changes nothing.
  const year = Number(dateAt(now).slice(0, 4))
  const open = {
    opensAt: momentOf(`${year}-01-01`, '00:00'),
    closesAt: momentOf(`${year + 1}-12-31`, '23:59'),
    graceSeconds: 30,
    sample: true,
  }
  return [
    {
      id: 'sample-open',
      title: '人民防空知识答题（示例）',
      blueprint: [
        { topics: ['警报信号'], levels: [...levels], number: 3 },
        { topics: [], levels: [...levels], number: 7 },
      ],
      attempts: 3,
      minutes: null,
      late: 'accept',
      marking: 'partPoints',
      ...open,
    },
    {
      id: 'sample-timed',
      title: '限时答题（示例）',
      blueprint: [{ topics: [], levels: [...levels], number: 5 }],
      attempts: 10,
      minutes: 10,
      late: 'refuse',
      marking: 'allRight',
      ...open,
    },
  ]
}

/** Fills the cloud that the environment names with the city's bank and the sample quizzes; done again it changes nothing. */
export async function fillSampleWorld(city: string, now: number): Promise<void> {
  await importBank(readBank(city), now)
  await importQuizzes(sampleQuizzes(now), 'sample', now)
}
