import { useRouter } from '@tarojs/taro'
import { ClipPlayer } from '@/features/alarm/ClipPlayer'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { FormalQuiz } from '@/features/quiz/FormalQuiz'
import { useLook } from '@/session/preferences'

export default function FormalPage() {
  const { id = '' } = useRouter<Record<string, string>>().params
  return (
    <>
      <FormalQuiz
        quizId={id}
        look={useLook()}
        renderClip={({ rhythm, playSeconds, present }, over) => (
          <ClipPlayer rhythm={rhythm} from={0} to={playSeconds} by={present === 'bar' ? 'eye' : 'ear'} over={over} />
        )}
      />
      <ConsentSheet />
    </>
  )
}
