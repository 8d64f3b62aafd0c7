import { useRouter } from '@tarojs/taro'
import { ClipPlayer } from '@/features/alarm/ClipPlayer'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { PracticePlayer } from '@/features/quiz/PracticePlayer'
import { useLook } from '@/session/preferences'

export default function PracticePage() {
  const { params } = useRouter<Record<string, string>>()
  return (
    <>
      <PracticePlayer
        route={params}
        look={useLook()}
        renderClip={({ rhythm, playSeconds, present }, over) => (
          <ClipPlayer rhythm={rhythm} from={0} to={playSeconds} by={present === 'bar' ? 'eye' : 'ear'} over={over} />
        )}
      />
      <ConsentSheet />
    </>
  )
}
