import { keyOf, sheetName } from '@core/domain/activity/tally'
import { momentOf } from '@core/domain/moment'
import type { OutreachSetting } from '@core/domain/activity/unit'
import { collection } from '../../cloudfunctions/_kit/database'

let count = 0

interface Where {
  setting?: OutreachSetting
  district?: string | null
}

/** An activity that was answered by so many people, one of them twice, kept in the open world as `activity` keeps it; its days are China's. */
export async function heldActivity(
  sheets: number,
  {
    setting = 'school',
    district = '610702',
    on = '2027-03-01',
    until = '2027-03-10',
    sample = false,
    deletedAt = null,
  }: Where & { on?: string; until?: string; sample?: boolean; deletedAt?: number | null } = {},
): Promise<string> {
  const _id = `held-activity-${String((count += 1)).padStart(8, '0')}`
  const [opensAt, overAt] = [momentOf(on, '08:00'), momentOf(until, '23:59')]
  const wish = { title: '示例活动', unit: { setting, district, name: '示例单位' }, sample }
  await collection('activities').put({ _id, ...{ wish, opensAt, closesAt: overAt, overAt, deletedAt } } as {
    _id: string
  })
  const names = Array.from({ length: sheets }, (_, nth) => sheetName(keyOf(`digest${nth}`, 'person'), 1))
  const again = sheets > 0 ? [sheetName(keyOf('digest0', 'person'), 2)] : []
  const kept = Object.fromEntries([...names, ...again].map((name) => [name, '10:a.b']))
  await collection('activityTotals').put({ _id: `${_id}.3`, activity: _id, sheets: kept } as { _id: string })
  return _id
}

/** A lesson in which so many raised their hands for its first question (null: nothing was counted). */
export async function heldLesson(
  hands: number | null,
  { setting = 'school', district = '610702', on = '2027-03-02' }: Where & { on?: string } = {},
): Promise<void> {
  const _id = `held-lesson-${String((count += 1)).padStart(10, '0')}`
  const counts = hands === null ? null : [hands, 0, 0, 0]
  const questions = [
    { id: 'one', version: 1, part: 'lesson', counts },
    { id: 'two', version: 1, part: 'lesson', counts: null },
  ]
  const unit = { setting, district, name: '示例单位' }
  await collection('activityLessons').put({ _id, unit, questions, startedAt: momentOf(on, '09:00') } as { _id: string })
}
