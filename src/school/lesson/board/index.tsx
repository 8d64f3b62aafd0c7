import { sound } from '@/features/alarm/siren'
import { LessonBoard } from '@/features/lesson/LessonBoard'

export default function BoardPage() {
  return <LessonBoard playSound={sound} />
}
