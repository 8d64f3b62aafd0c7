import { ClipPlayer } from '@/features/alarm/ClipPlayer'
import { QuestionPage } from '@/features/bank/QuestionPage'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { AsEverybodySees } from '@/features/quiz/AsEverybodySees'
import type { RenderClip } from '@/features/quiz/renderClip'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

const renderClip: RenderClip = ({ rhythm, playSeconds, present }, chosen, over) => (
  <ClipPlayer
    rhythm={rhythm}
    from={0}
    to={playSeconds}
    by={present === 'bar' ? 'eye' : 'ear'}
    chosen={chosen}
    over={over}
  />
)

export default function QuestionItemPage() {
  const { id = '' } = useRouteParameters()
  return (
    <>
      <QuestionPage
        id={id}
        look={useLook()}
        preview={(content, review) => <AsEverybodySees {...{ id, content, review, renderClip }} />}
      />
      <ConsentSheet about="office" />
    </>
  )
}
