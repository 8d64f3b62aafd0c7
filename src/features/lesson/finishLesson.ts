import { AppError } from '@core/contract/errors'
import { hasCounts } from '@core/domain/lesson/lessonCounts'
import type { Lesson } from '@core/domain/lesson/lesson'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { tell } from '@/session/tell'
import { endLesson } from './lessonStore'
import { handIn } from './outbox'
import { texts } from './texts'

/** What is said once counts left the lesson. */
const said = { handedIn: texts.handedIn, waits: texts.waits, nothing: null }

/** Hands in what belongs to an activity, and asks before counts are lost: those of a public lesson, and those the cloud never takes. */
async function mayBeOver(lesson: Lesson): Promise<boolean> {
  if (lesson.source.kind !== 'activity')
    return !hasCounts(lesson) || confirm(texts.finishTitle, texts.finishWarning, texts.finish)
  try {
    const word = said[await handIn(lesson)]
    if (word !== null) tell(word)
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return confirm(texts.notTakenTitle, wording[error.code], texts.finishAnyway)
  }
}

/** The lesson that is being ended: a second tap meanwhile does nothing. */
let ending: string | null = null

/** Ends a lesson, once. True when it is over and nothing of it stays on this computer. */
export async function finishLesson(lesson: Lesson): Promise<boolean> {
  if (ending === lesson.id) return false
  ending = lesson.id
  try {
    if (!(await mayBeOver(lesson))) return false
  } finally {
    ending = null
  }
  endLesson()
  return true
}
