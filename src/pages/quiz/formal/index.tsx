import { ClipPlayer } from '@/features/alarm/ClipPlayer'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { FormalQuiz } from '@/features/quiz/FormalQuiz'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function FormalPage() {
  const { id = '' } = useRouteParameters()
  return (
    <>
      <FormalQuiz
        quizId={id}
        look={useLook()}
        renderClip={({ rhythm, playSeconds, present }, chosen, over) => (
          <ClipPlayer
            rhythm={rhythm}
            from={0}
            to={playSeconds}
            by={present === 'bar' ? 'eye' : 'ear'}
            chosen={chosen}
            over={over}
          />
        )}
      />
      <ConsentSheet />
    </>
  )
}
