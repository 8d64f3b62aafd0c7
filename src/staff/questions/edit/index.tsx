import { useDidShow } from '@tarojs/taro'
import { ClipPlayer } from '@/features/alarm/ClipPlayer'
import { QuestionFormPage } from '@/features/bank/QuestionFormPage'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { AsEverybodySees } from '@/features/quiz/AsEverybodySees'
import type { RenderClip } from '@/features/quiz/renderClip'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { renewIdentity } from '@/session/whoAmI'

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

export default function EditQuestionPage() {
  const { id = '' } = useRouteParameters()
  const look = useLook()
  useDidShow(() => void renewIdentity())
  return (
    <>
      <QuestionFormPage
        id={id === '' ? null : id}
        look={look}
        preview={(content, review) => <AsEverybodySees {...{ id, content, review, renderClip }} />}
      />
      <ConsentSheet about="office" />
    </>
  )
}
