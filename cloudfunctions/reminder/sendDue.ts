import { datesDueAt, dueReminders, testOf, timesSeen, type Due } from '@core/domain/announcement/dueReminders'
import { movedTo } from '@core/domain/announcement/movedTo'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { reminderMessage } from '@core/domain/announcement/reminderMessage'
import { testsFrom } from '@core/domain/announcement/testsFrom'
import { dateAt, MINUTE, timeAt } from '@core/domain/moment'
import { city } from '@city'
import { publishedPack } from '../_kit/publishedPack'
import { inTens } from './inTens'
import { send } from './send'
import * as store from './store'
import type { Alike, KeptReminder } from './store'
import { templateIds } from './templates'

/** How long (ms) a run sends; the platform ends it after a minute, and the next one goes on. */
const BUDGET = 45_000

/** After how long (ms) a message that was being sent counts as sent, since whoever sent it is gone. */
const LOST_AFTER = 10 * MINUTE

type Announcements = readonly PublicAnnouncement[]

/** The notices with which this instance last looked through all that wait. */
let lookedThrough: Announcements | null = null

const NONE: Announcements = []
const EACH = { bySeen: true }
const announced = async (): Promise<Announcements> => (await publishedPack('announcements'))?.announcements ?? NONE

/** Of which dates something may be due: all, when the notices changed and every ten minutes; else those that are near. */
function datesToLookAt(out: Announcements, now: number): 'all' | readonly string[] {
  if (out !== lookedThrough || timeAt(now).endsWith('0')) return 'all'
  return datesDueAt(
    city.districts.flatMap(({ code }) => testsFrom(out, { district: code, now })),
    now,
  )
}

function dueOf(out: Announcements, alike: Alike, now: number): Due {
  const tests = testsFrom(out, { district: alike.district, now })
  return dueReminders(tests, alike, now, movedTo(out, alike, now))
}

/** Sends one message, taken before it is sent; says whether others can be sent. */
async function sendOne(reminder: KeptReminder, out: Announcements, templateId: string, now: number): Promise<boolean> {
  if (!(await store.claim(reminder, now))) return true
  const message = reminderMessage(testsFrom(out, { district: reminder.district, now }), reminder)
  const outcome = await send(reminder.openId, templateId, message)
  if (outcome === 'sent' || outcome === 'refused') await store.settle(reminder, outcome, now)
  if (outcome === 'failed') await store.settle(reminder, 'waiting', now)
  // What fails for one fails for all that are alike: the next minute goes on from here.
  return outcome === 'sent' || outcome === 'refused'
}

/** Sends those that are alike while they are due by what is published at that moment; false where some may be left. */
async function sendAlike(alike: Alike, clock: () => number, until: number): Promise<boolean> {
  const templateId = templateIds()[alike.kind]
  if (templateId === undefined) return true
  let out = NONE
  const goesOn = async () => {
    out = await announced()
    return clock() < until && dueOf(out, alike, clock()) === 'send'
  }
  return inTens(
    (most) => store.findWaiting(alike, most),
    (reminder) => sendOne(reminder, out, templateId, clock()),
    goesOn,
  )
}

/** Does what is to be done with those that are alike; false where some may be left. */
async function attendTo(alike: Alike, out: Announcements, clock: () => number, until: number): Promise<boolean> {
  const now = clock()
  const due = dueOf(out, alike, now)
  const test = testOf(testsFrom(out, { district: alike.district, now }), alike)
  if (due === 'send') return sendAlike(alike, clock, until)
  if (due === 'drop') await store.drop(alike)
  if (due === 'wait' && alike.seen === null && test) await store.noteSeen(alike, timesSeen(test))
  if (typeof due === 'object') await store.follow(alike, due.follow)
  // What follows its test may be due already.
  return typeof due !== 'object'
}

/**
 * Sends what is due, ten side by side, for 45 seconds at most; the next minute goes on. A message is sent once: it is taken before it is
 * sent, and one of which nobody knows what became is not sent again. While nothing can be due, a run reads the manifest and no more.
 * Once an hour it forgets what is past.
 */
export async function sendDue({ now }: { now: number }): Promise<void> {
  const began = performance.now()
  const clock = () => Math.floor(now + performance.now() - began)
  if (timeAt(now).endsWith(':00')) await store.forgetPast(dateAt(now))
  const out = await announced()
  const dates = datesToLookAt(out, now)
  if (dates.length === 0) return
  await store.settleLost(now - LOST_AFTER, now)
  const counts =
    dates === 'all' ? [store.countWaiting(EACH)] : dates.map((testOn) => store.countWaiting({ ...EACH, testOn }))
  let isDone = true
  for (const { alike } of (await Promise.all(counts)).flat())
    isDone = (await attendTo(alike, out, clock, now + BUDGET)) && isDone
  if (dates === 'all') lookedThrough = isDone ? out : null
}
