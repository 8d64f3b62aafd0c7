import type { Tried } from '@core/domain/activity/difficulty'
import { DAY, momentOf } from '@core/domain/moment'
import type { OutreachSetting } from '@core/domain/activity/unit'
import { collection } from '../../cloudfunctions/_kit/database'

let count = 0

/** Whatever another function keeps: here only its shape matters. */
type KeptHere = { _id: string } & Record<string, unknown>

interface Where {
  setting?: OutreachSetting
  district?: string | null
}

/** An activity with so many sheets (null: not added up yet), kept in the open world as `activity` keeps it; its days are China's. */
export async function heldActivity(
  sheets: number | null,
  {
    setting = 'school',
    district = '610702',
    on = '2027-03-01',
    sample = false,
    deletedAt = null,
    fixed = true,
  }: Where & { on?: string; sample?: boolean; deletedAt?: number | null; fixed?: boolean } = {},
): Promise<void> {
  const _id = `held-activity-${String((count += 1)).padStart(8, '0')}`
  const opensAt = momentOf(on, '08:00')
  const added = { sheets: sheets ?? 0, figuresAt: sheets === null ? 0 : opensAt }
  const wish = { title: '示例活动', unit: { setting, district, name: '示例单位' }, sample }
  const moments = { opensAt, closesAt: opensAt + 9 * DAY, overAt: opensAt + 9 * DAY, deletedAt, fixed }
  await collection<KeptHere>('activities').put({ _id, code: _id, wish, ...moments, ...added })
}

/** A lesson in which so many raised their hands for its first question (null: nothing was counted). */
export async function heldLesson(
  hands: number | null,
  {
    setting = 'school',
    district = '610702',
    on = '2027-03-02',
    sample = false,
  }: Where & { on?: string; sample?: boolean } = {},
): Promise<void> {
  const _id = `held-lesson-${String((count += 1)).padStart(10, '0')}`
  const counts = hands === null ? null : [hands, 0, 0, 0]
  const questions = [
    { id: 'one', version: 1, part: 'lesson', counts },
    { id: 'two', version: 1, part: 'lesson', counts: null },
  ]
  const unit = { setting, district, name: '示例单位' }
  await collection<KeptHere>('lessons').put({ _id, unit, sample, questions, startedAt: momentOf(on, '09:00') })
}

/** A lesson whose hands say how each of these questions went, as `activity` keeps it. */
export async function triedLesson(tried: readonly Tried[]): Promise<void> {
  const _id = `tried-lesson-${String((count += 1)).padStart(11, '0')}`
  await collection<KeptHere>('lessons').put({ _id, tried, takenAt: 1, startedAt: momentOf('2027-03-02', '09:00') })
}
