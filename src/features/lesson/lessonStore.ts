import { create } from 'zustand'
import { afterPress } from '@core/domain/lesson/afterPress'
import type { Lesson } from '@core/domain/lesson/lesson'
import type { Press } from '@core/domain/lesson/press'
import { keeper } from '@/session/kept'

const kept = keeper<Lesson | null>('lesson', 1, null)

/** The lesson that is underway on this computer; null when there is none. */
export const useLesson = create<{ lesson: Lesson | null }>(() => ({ lesson: kept.read() }))

kept.watch(() => useLesson.setState({ lesson: kept.read() }))

/** Takes over a lesson as it now stands: on the computer first. Without room there it goes on all the same, unkept. */
function take(lesson: Lesson): void {
  kept.write(lesson)
  useLesson.setState({ lesson })
}

/** A lesson begins; one that was underway is over. */
export const beginLesson = take

/** What somebody pressed. It is on the computer before it is on the screen. */
export function pressed(press: Press): void {
  const { lesson } = useLesson.getState()
  if (!lesson) return
  const after = afterPress(lesson, press)
  if (after !== lesson) take(after)
}

/** The lesson is over, and nothing of it stays here. */
export function endLesson(): void {
  kept.forget()
  useLesson.setState({ lesson: null })
}
