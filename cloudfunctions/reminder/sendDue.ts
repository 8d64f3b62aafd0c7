import { dueReminders, testOf, timesSeen } from '@core/domain/announcement/dueReminders'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { reminderMessage } from '@core/domain/announcement/reminderMessage'
import { testsFrom } from '@core/domain/announcement/testsFrom'
import { dateAt, MINUTE, timeAt } from '@core/domain/moment'
import { publishedPack } from '../_kit/publishedPack'
import { send } from './send'
import { claim, countWaiting, drop, findWaiting, forgetPast, noteSeen, settle, settleLost, type Alike } from './store'
import { templateIds } from './templates'

/** The most messages of one run. */
const BATCH = 100

/** After how long (ms) a message that was being sent counts as sent, since whoever sent it is gone. */
const LOST_AFTER = 10 * MINUTE

/** Sends those that are alike, one after the other, each taken before it is sent; says how many there is room for then. */
async function sendAlike(alike: Alike, out: readonly PublicAnnouncement[], room: number, now: number): Promise<number> {
  const templateId = templateIds()[alike.kind]
  if (templateId === undefined) return room
  const message = reminderMessage(testsFrom(out, { district: alike.district, now }), alike)
  let left = room
  for (const reminder of await findWaiting(alike, room)) {
    if (!(await claim(reminder, now))) continue
    const outcome = await send(reminder.openId, templateId, message)
    left -= 1
    if (outcome === 'sent' || outcome === 'refused') await settle(reminder, outcome, now)
    if (outcome === 'failed') await settle(reminder, 'waiting', now)
    // What fails for one fails for all: the next minute goes on from here.
    if (outcome === 'failed' || outcome === 'unknown') return 0
  }
  return left
}

/**
 * Sends what is due, at most a hundred a run; the next minute goes on. A message is sent once: it is taken before it is
 * sent, and one of which nobody knows what became is not sent again. Once an hour it forgets what is past.
 */
export async function sendDue({ now }: { now: number }): Promise<void> {
  if (timeAt(now).endsWith(':00')) await forgetPast(dateAt(now))
  const groups = await countWaiting(true)
  if (groups.length === 0) return
  await settleLost(now - LOST_AFTER, now)
  const out = (await publishedPack('announcements'))?.announcements ?? []
  let room = BATCH
  for (const { alike } of groups) {
    const tests = testsFrom(out, { district: alike.district, now })
    const due = dueReminders(tests, alike, now)
    const test = testOf(tests, alike)
    if (due === 'drop') await drop(alike)
    if (due === 'wait' && alike.seen === null && test) await noteSeen(alike, timesSeen(test))
    if (due === 'send' && room > 0) room = await sendAlike(alike, out, room, now)
  }
}
