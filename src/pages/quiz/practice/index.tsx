import { ClipPlayer } from '@/features/alarm/ClipPlayer'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { PracticePlayer } from '@/features/quiz/PracticePlayer'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function PracticePage() {
  const route = useRouteParameters()
  return (
    <>
      <PracticePlayer
        route={route}
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
