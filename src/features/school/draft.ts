import type { ActivityWish } from '@core/domain/activity/activity'
import type { Unit } from '@core/domain/activity/unit'
import { DAY, dateAt } from '@core/domain/moment'
import type { BlueprintPart } from '@core/domain/quiz/quiz'

/** What is filled in on the page where an activity is made. Chosen questions are kept while one looks at the other way. */
export interface Draft extends Omit<ActivityWish, 'questions' | 'opensAt'> {
  from: ActivityWish['questions']['from']
  /** What it is drawn from, part by part; at least one. */
  parts: BlueprintPart[]
  ids: string[]
  /** The day on which it opens; empty: at once. */
  opensOn: string
}

const week = 7 * DAY

const nobody: Unit = { setting: 'school', district: null, name: '', grade: '', class: '' }

/** For whom something is held, before or as far as it is filled in. */
export const newUnit = (unit: Partial<Unit> | null): Unit => ({ ...nobody, ...unit })

/** A draft as it stands before anything is filled in. `sample`: only where sample data may be. */
export function newDraft(unit: Partial<Unit> | null, now: number, sample: boolean): Draft {
  return {
    title: '防空知识小测',
    unit: newUnit(unit),
    ...{ from: 'blueprint', parts: [{ topics: [], levels: ['primary'], number: 10 }], ids: [] },
    ...{ attempts: 1, minutes: null, showing: 'atOnce', opensOn: '', closesOn: dateAt(now + week), sample },
  }
}

/** An activity as it can be changed. */
export function draftOf({ questions, opensAt, ...wish }: ActivityWish, now: number): Draft {
  return {
    ...newDraft(wish.unit, now, wish.sample),
    ...wish,
    ...(questions.from === 'blueprint' && { parts: questions.blueprint }),
    from: questions.from,
    ids: questions.from === 'chosen' ? questions.ids : [],
    opensOn: opensAt === null ? '' : dateAt(opensAt),
  }
}
