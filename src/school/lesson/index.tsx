import { useDidShow } from '@tarojs/taro'
import { LessonStart } from '@/features/lesson/LessonStart'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { usePracticePack } from '@/features/quiz/bank'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'

export default function LessonPage() {
  useDidShow(() => void renewIdentity())
  return (
    <>
      <LessonStart look={useLook()} questions={usePracticePack().questions} />
      <ConsentSheet about="office" />
    </>
  )
}
