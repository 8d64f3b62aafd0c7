import { randomBytes, randomInt } from 'node:crypto'
import { overAt, type ActivityWish } from '@core/domain/activity/activity'
import { JOIN_CODE_CHARACTERS, JOIN_CODE_LENGTH, joinCodeFrom } from '@core/domain/activity/joinCode'
import { endOf } from '@core/domain/activity/wish'
import type { ActivityQuiz } from '../_kit/keptQuiz'
import type { KeptActivity } from './store'

/** Seconds that a sheet with a limit may come late without being marked, for a slow network. */
const GRACE_SECONDS = 30

const newCode = (): string =>
  joinCodeFrom(Array.from({ length: JOIN_CODE_LENGTH }, () => randomInt(JOIN_CODE_CHARACTERS)))

/** A new activity with a code that nobody can guess. `length`: how many questions it has. */
export function newActivity(
  { id, owner, wish, length }: { id: string; owner: string; wish: ActivityWish; length: number },
  now: number,
): KeptActivity {
  const closesAt = endOf(wish.closesOn)
  return {
    ...{ _id: id, owner, wish, length },
    code: newCode(),
    opensAt: wish.opensAt ?? now,
    ...{ closesAt, pausedAt: null, endedAt: null, overAt: closesAt },
    ...{ fixed: false, madeAt: now, revision: 1, deletedAt: null, forgottenAt: null },
    ...{ figuresAt: 0, sheets: 0, tickets: 0, figures: [] },
  }
}

/** An activity with other moments or another wish. */
export function changed(activity: KeptActivity, change: Partial<KeptActivity>): KeptActivity {
  const next = { ...activity, ...change, revision: activity.revision + 1 }
  return { ...next, overAt: overAt(next) }
}

/** The quiz of an activity, with what an earlier one of it has: its salt, and its paper once that is fixed. */
export function quizOf(activity: KeptActivity, before: ActivityQuiz | null): ActivityQuiz {
  const { _id, owner, wish, opensAt, closesAt, pausedAt, endedAt } = activity
  const { title, questions, attempts, minutes, sample, showing } = wish
  return {
    ...{ _id, id: _id, owner, mode: 'activity', title, attempts, minutes, sample, showing },
    blueprint: questions.from === 'blueprint' ? questions.blueprint : [],
    ...{ graceSeconds: GRACE_SECONDS, late: 'accept', marking: 'allRight' },
    ...{ opensAt, closesAt, pausedAt, endedAt },
    salt: before?.salt ?? randomBytes(16).toString('base64url'),
    ...(before?.paper && { paper: before.paper }),
  }
}
