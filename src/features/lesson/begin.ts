import { chanceFrom } from '@core/domain/chance'
import type { Counting } from '@core/domain/lesson/lesson'
import { planLesson } from '@core/domain/lesson/planLesson'
import { dateAt } from '@core/domain/moment'
import type { Level, Question } from '@core/domain/quiz/question'
import { newId } from '@/platform/newId'
import { now } from '@/session/serverClock'
import { beginLesson } from './lessonStore'
import { texts } from './texts'

/** What a teacher chooses before a lesson. */
export interface LessonChoice {
  level: Level
  counting: Counting
  sound: boolean
}

/** Begins a 15-minute lesson from the practice questions, and keeps it; false when there is no question to ask. */
export function begin(practice: readonly Question[], { level, counting, sound }: LessonChoice): boolean {
  const id = newId()
  const startedAt = now()
  const wish = { id, title: texts.lessonTitle, startedAt, counting, sound }
  const lesson = planLesson(practice, level, wish, { date: dateAt(startedAt), chance: chanceFrom(id) })
  if (!lesson) return false
  beginLesson(lesson)
  return true
}
