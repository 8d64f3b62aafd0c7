import { sound } from '@/features/alarm/siren'
import { LessonBoard } from '@/features/lesson/LessonBoard'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'

export default function BoardPage() {
  return (
    <>
      <LessonBoard playSound={sound} />
      <ConsentSheet about="office" />
    </>
  )
}
