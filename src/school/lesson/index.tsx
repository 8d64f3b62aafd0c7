import { LessonStart } from '@/features/lesson/LessonStart'
import { usePracticePack } from '@/features/quiz/bank'
import { useLook } from '@/session/preferences'

export default function LessonPage() {
  return <LessonStart look={useLook()} questions={usePracticePack().questions} />
}
