import { createHash } from 'node:crypto'
import type { Wish } from '@core/domain/announcement/dueReminders'
import type { ReminderKind } from '@core/domain/announcement/reminders'
import { collection } from '../_kit/database'

/** One message that somebody agreed to. It waits, is being sent, was sent, or was refused by WeChat since nothing is left of the consent. */
export interface KeptReminder extends Wish {
  _id: string
  openId: string
  testOn: string
  state: 'waiting' | 'sending' | 'sent' | 'refused'
  seen: string | null
  /** When it was agreed to (ms). */
  startedAt: number
  claimedAt: number | null
  sentAt: number | null
}

/** Reminders that are alike for the question whether they are due. */
export type Alike = Pick<KeptReminder, 'kind' | 'testOn' | 'district' | 'seen'>

const reminders = () => collection<KeptReminder>('reminders')

/** The id of what somebody may have once: a kind of reminder of one test. It names nobody. */
const idOf = (openId: string, kind: ReminderKind, testOn: string): string =>
  createHash('sha256')
    .update(JSON.stringify([openId, kind, testOn]))
    .digest('hex')

/** Somebody's reminders that wait or were sent, the newest first. */
export async function findMine(openId: string): Promise<KeptReminder[]> {
  return reminders().findAll(
    { openId, state: { anyOf: ['waiting', 'sending', 'sent'] } },
    { orderBy: [['startedAt', 'desc']], limit: 100 },
  )
}

/** Somebody's reminder that followed its test to a date: it is under the id of the former one. */
async function followerOf(openId: string, { kind, testOn }: Alike): Promise<KeptReminder | undefined> {
  const [found] = await reminders().findAll({ openId, state: 'waiting', kind, testOn }, { limit: 1 })
  return found
}

/**
 * Keeps a wish of somebody's once. One that waits takes a new district, also one that followed its test here; one that came to
 * its end is wished anew.
 */
export async function keepWish(openId: string, wish: Alike, now: number): Promise<void> {
  const { kind, testOn, district, seen } = wish
  const _id = (await followerOf(openId, wish))?._id ?? idOf(openId, kind, testOn)
  const fresh = { kind, testOn, district, seen, openId, startedAt: now, claimedAt: null, sentAt: null }
  if ((await reminders().insert({ _id, ...fresh, state: 'waiting' })) === 'inserted') return
  const before = await reminders().find(_id)
  if (before?.state === 'waiting' && before.district !== district)
    await reminders().update({ _id, state: 'waiting' }, { district, seen })
  // Of a change there may be a second message after the first; of a beginning there is only one.
  if (before?.state === 'refused' || (before?.state === 'sent' && kind === 'changed'))
    await reminders().update({ _id, state: before.state }, { ...fresh, state: 'waiting' })
}

export async function forget(openId: string): Promise<number> {
  return reminders().remove({ openId })
}

/** How many wait, for the test of a date or for all, by kind, test and district, and with `bySeen` by the times that were seen. */
export async function countWaiting({ bySeen = false, testOn }: { bySeen?: boolean; testOn?: string } = {}): Promise<
  { alike: Alike; count: number }[]
> {
  const rows = await reminders().aggregate<{ _id: Alike; count: number }>([
    { $match: { sentAt: null, state: 'waiting', ...(testOn !== undefined && { testOn }) } },
    {
      $group: {
        _id: { kind: '$kind', testOn: '$testOn', district: '$district', ...(bySeen && { seen: '$seen' }) },
        count: { $sum: 1 },
      },
    },
    { $limit: 5000 },
  ])
  return rows.map(({ _id, count }) => ({ alike: _id, count }))
}

const waiting = ({ kind, testOn, district, seen }: Alike) =>
  ({ sentAt: null, state: 'waiting', kind, testOn, district, seen }) as const

export async function findWaiting(alike: Alike, limit: number): Promise<KeptReminder[]> {
  return reminders().findAll(waiting(alike), { limit })
}

/** What has no point any more is not kept. */
export async function drop(alike: Alike): Promise<void> {
  await reminders().remove(waiting(alike))
}

/** Forgets what was sent or refused for tests before a date. */
export async function forgetPast(date: string): Promise<void> {
  await reminders().remove({ testOn: { below: date } })
}

/** Keeps those that are alike for the date to which their test was moved. */
export async function follow(alike: Alike, date: string): Promise<void> {
  await reminders().update(waiting(alike), { testOn: date, seen: null })
}

/** Notes the times of a test that was announced after the wish. */
export async function noteSeen(alike: Alike, seen: string): Promise<void> {
  await reminders().update(waiting(alike), { seen })
}

/** Takes a reminder for sending; false where another one has it, or it is forgotten. */
export async function claim({ _id }: KeptReminder, now: number): Promise<boolean> {
  return (await reminders().update({ _id, state: 'waiting' }, { state: 'sending', claimedAt: now })) === 1
}

/** Notes what became of a reminder that was taken for sending. */
export async function settle({ _id }: KeptReminder, state: 'sent' | 'refused' | 'waiting', now: number): Promise<void> {
  await reminders().update({ _id, state: 'sending' }, { state, claimedAt: null, sentAt: state === 'sent' ? now : null })
}

/** Those that were taken for sending and of which nobody knows what became count as sent: rather none than two. */
export async function settleLost(before: number, now: number): Promise<void> {
  await reminders().update({ state: 'sending', claimedAt: { below: before } }, { state: 'sent', sentAt: now })
}
