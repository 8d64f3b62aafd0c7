import type { Lesson } from '@core/domain/lesson/lesson'
import { leaveFullScreen } from '@/platform/fullScreen'
import { back, replace } from '@/platform/navigation'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'
import { Status } from '@/ui/Status'
import { Board } from './Board'
import { finishLesson } from './finishLesson'
import { useLesson } from './lessonStore'
import { texts } from './texts'
import type { PlaySound } from './usePlaying'

async function end(lesson: Lesson): Promise<void> {
  if (!(await finishLesson(lesson))) return
  leaveFullScreen()
  back()
}

/** Ends the lesson that is underway and leaves its board. */
function endPresent(): void {
  const { lesson } = useLesson.getState()
  if (lesson) void end(lesson)
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
  return <Board lesson={lesson} playSound={playSound} onOver={endPresent} />
}
