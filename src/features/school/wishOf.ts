import type { ActivityWish } from '@core/domain/activity/activity'
import type { Unit } from '@core/domain/activity/unit'
import { lastClosingDay } from '@core/domain/activity/wish'
import { dateInWords, momentOf } from '@core/domain/moment'
import { missingOfParts } from './blueprint'
import type { Draft } from './draft'

/** A unit as it is sent: what is not filled in is not there, and only a school has grades and classes. */
export function trimmedUnit({ setting, district, name, grade = '', class: group = '' }: Unit): Unit {
  const isSchool = setting === 'school'
  return {
    ...{ setting, district, name: name.trim() },
    ...(isSchool && grade.trim() !== '' && { grade: grade.trim() }),
    ...(isSchool && group.trim() !== '' && { class: group.trim() }),
  }
}

/** Why an activity cannot close on a day, in words; null: it can. */
export function wrongClosing(closesOn: string, today: string): string | null {
  if (closesOn < today) return '截止日不能早于今天'
  const last = lastClosingDay(today)
  return closesOn > last ? `截止日最晚到${dateInWords(last)}` : null
}

/** What still has to be filled in, in words; null: nothing. */
export function missingOf({ title, unit, from, parts, ids, closesOn, opensOn }: Draft, today: string): string | null {
  if (title.trim() === '') return '请写标题'
  if (unit.name.trim() === '') return unit.setting === 'school' ? '请写学校' : '请写单位'
  if (from === 'chosen' && ids.length === 0) return '请至少选一道题'
  const missing = from === 'blueprint' ? missingOfParts(parts) : null
  if (missing !== null) return missing
  const wrong = wrongClosing(closesOn, today)
  if (wrong !== null) return wrong
  if (opensOn !== '' && opensOn > closesOn) return '开始日不能晚于截止日'
  return null
}

/** The wish that a draft says. It opens at once, or in the morning of its first day. */
export function wishOf(draft: Draft, today: string): ActivityWish {
  const { from, parts, ids, opensOn, title, unit, ...rest } = draft
  return {
    ...rest,
    title: title.trim(),
    unit: trimmedUnit(unit),
    questions: from === 'blueprint' ? { from, blueprint: [...parts] } : { from, ids: [...ids] },
    opensAt: opensOn === '' || opensOn <= today ? null : momentOf(opensOn, '00:00'),
  }
}
