import { dateAt, momentOf } from '@core/domain/moment'
import type { Quiz } from '@core/domain/quiz/quiz'
import { levels } from '@core/domain/quiz/question'
import { takeOn } from '../cloudfunctions/person/storeOfStaff'
import { readBank } from './bank'
import { importBank } from './importBank'
import { importQuizzes } from './importQuizzes'
import { holdSampleActivity } from './sampleActivity'
import { publishSampleNotices } from './sampleNotices'
import { writeSampleQuestions } from './sampleQuestions'
import { publishSampleShelters } from './sampleShelters'

/** Those of the sample world who have a role, in which district; null: in the whole city. */
const sampleStaff = [
  { id: 'admin', name: '示例管理员', openId: 'oSampleAdmin', role: 'admin', district: null },
  { id: 'editor-1', name: '示例编辑甲', openId: 'oSampleEditor1', role: 'editor', district: null },
  { id: 'editor-2', name: '示例编辑乙', openId: 'oSampleEditor2', role: 'editor', district: null },
  { id: 'reviewer', name: '示例审核人', openId: 'oSampleReviewer', role: 'reviewer', district: null },
  { id: 'secrecy', name: '示例保密审查员', openId: 'oSampleSecrecy', role: 'reviewer', district: null },
  {
    id: 'county-editor',
    name: '示例县级编辑（城固）',
    openId: 'oSampleCountyEditor',
    role: 'editor',
    district: '610722',
  },
  { id: 'teacher', name: '示例教师', openId: 'oSampleTeacher', role: 'teacher', district: '610722' },
] as const

/** Whom one can be in the local cloud. */
export const samplePeople = [
  { id: 'resident-1', name: '示例居民甲', openId: 'oSampleResident1' },
  { id: 'resident-2', name: '示例居民乙', openId: 'oSampleResident2' },
  ...sampleStaff.map(({ id, name, openId }) => ({ id, name, openId })),
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

/** Gives the sample people their roles, one after the other; whoever has a number already stays as they are. */
export async function takeOnSampleStaff(now: number): Promise<void> {
  for (const { openId, name, role, district } of sampleStaff)
    await takeOn(openId, name, [{ role, district, from: now, until: null }], now)
}

/** Fills the cloud that the environment names with the city's bank, the sample quizzes, people, notices, places and an activity; done again it changes nothing. */
export async function fillSampleWorld(city: string, now: number): Promise<void> {
  await importBank(readBank(city), now)
  await importQuizzes(sampleQuizzes(now), 'sample', now)
  await takeOnSampleStaff(now)
  await writeSampleQuestions(now)
  await publishSampleNotices(city, now)
  await publishSampleShelters(city, now)
  await holdSampleActivity('oSampleTeacher', now)
}
