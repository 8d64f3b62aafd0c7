import { AppError } from '@core/contract/errors'
import { hasCounts } from '@core/domain/lesson/lessonCounts'
import type { Lesson } from '@core/domain/lesson/lesson'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { leaveFullScreen } from '@/platform/fullScreen'
import { back, replace } from '@/platform/navigation'
import { useLook } from '@/session/preferences'
import { tell } from '@/session/tell'
import { Page } from '@/ui/Page'
import { Status } from '@/ui/Status'
import { Board } from './Board'
import { endLesson, useLesson } from './lessonStore'
import { handIn } from './outbox'
import { texts } from './texts'
import type { PlaySound } from './usePlaying'

/** Ends a lesson: what belongs to an activity is handed in, or waits for that; the rest is gone, which is asked before. */
async function end(lesson: Lesson): Promise<void> {
  const isOwn = lesson.source.kind === 'activity'
  if (!isOwn && hasCounts(lesson) && !(await confirm(texts.finishTitle, texts.finishWarning, texts.finish))) return
  try {
    const handedIn = await handIn(lesson)
    if (isOwn && hasCounts(lesson)) tell(handedIn ? texts.handedIn : texts.waits)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    tell(wording[error.code])
    return
  }
  leaveFullScreen()
  back()
  endLesson()
}

/** The board of the lesson that is underway; without one it leads to where one begins. */
export function LessonBoard({ playSound }: { playSound: PlaySound }) {
  const lesson = useLesson((state) => state.lesson)
  const look = useLook()
  if (!lesson)
    return (
      <Page look={look}>
        <Status title="没有正在上的课" action={{ word: texts.classUse, onTap: () => replace('school/lesson') }} />
      </Page>
    )
  return <Board lesson={lesson} playSound={playSound} onOver={() => void end(lesson)} />
}
