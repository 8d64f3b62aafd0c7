import { create } from 'zustand'
import type { activityApi } from '@core/contract/activity'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { InputOf } from '@core/contract/operation'
import { countsOf, hasCounts } from '@core/domain/lesson/lessonCounts'
import type { Lesson } from '@core/domain/lesson/lesson'
import { call } from '@/api/call'
import { exclusively } from '@/platform/exclusively'
import { keeper } from '@/session/kept'

/** The counts of a lesson of one's own activity: they have the lesson's id from the beginning, so that they arrive once. */
type HandedIn = InputOf<typeof activityApi.handInLesson>

/** Refusals after which the same may be taken later. */
const later: ReadonlySet<string> = new Set([
  ...['OFFLINE', 'BUSY', 'INTERNAL', 'NOT_AGREED', 'NO_ACCOUNT', 'FORBIDDEN', 'CLOCK_IS_OFF', 'UNKNOWN_ACTION'],
])

const kept = keeper<readonly HandedIn[]>('lessonsToHandIn', 1, [])

/** The lessons whose counts are still to be handed in. */
export const useLessonsWaiting = create<{ waiting: readonly HandedIn[] }>(() => ({ waiting: kept.read() }))

kept.watch(() => useLessonsWaiting.setState({ waiting: kept.read() }))

function keep(waiting: readonly HandedIn[]): boolean {
  const fits = waiting.length === 0 ? (kept.forget(), true) : kept.write(waiting)
  useLessonsWaiting.setState({ waiting: kept.read() })
  return fits
}

const without = (id: string) => keep(kept.read().filter(({ lesson }) => lesson.lessonId !== id))

/** Why the cloud will never take a lesson, by its id; only while the program is open. */
const refusals = new Map<string, ErrorCode>()

async function sendAll(): Promise<void> {
  for (const handed of kept.read()) {
    try {
      await call('activity', 'handInLesson', handed)
      without(handed.lesson.lessonId)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      // A lesson that the cloud will never take (its activity is gone, it has another under this id) waits no longer.
      if (later.has(error.code)) continue
      refusals.set(handed.lesson.lessonId, error.code)
      without(handed.lesson.lessonId)
    }
  }
}

/** Hands in the lessons that wait, one after the other; in one window of the program at a time. */
export async function handInLessons(): Promise<void> {
  if (kept.read().length > 0) await exclusively('lessons', sendAll)
}

/** What became of a lesson's counts: the cloud has them, they wait on this computer, or there is nothing to hand in. */
export type HandingIn = 'handedIn' | 'waits' | 'nothing'

/**
 * Keeps the counts of an activity's lesson and hands them in. A lesson in which nothing was counted has nothing to hand in.
 * What the cloud will never take is thrown, and on a computer without room whatever it says against them.
 */
export async function handIn(lesson: Lesson): Promise<HandingIn> {
  if (lesson.source.kind !== 'activity' || !hasCounts(lesson)) return 'nothing'
  const handed: HandedIn = { activityId: lesson.source.activityId, lesson: countsOf(lesson) }
  if (!keep([...kept.read().filter((one) => one.lesson.lessonId !== lesson.id), handed])) {
    await call('activity', 'handInLesson', handed)
    return 'handedIn'
  }
  await handInLessons()
  const refused = refusals.get(lesson.id)
  if (refused) throw new AppError(refused)
  return kept.read().some((one) => one.lesson.lessonId === lesson.id) ? 'waits' : 'handedIn'
}
