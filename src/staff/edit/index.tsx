import { useDidShow } from '@tarojs/taro'
import { EditorView } from '@/features/desk/EditorView'
import { NewDraft } from '@/features/desk/NewDraft'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { renewIdentity } from '@/session/whoAmI'

export default function EditPage() {
  const { id, ready, paste } = useRouteParameters()
  const look = useLook()
  useDidShow(() => void renewIdentity())
  const way = ready === 'clarification' || ready === 'cancellation' ? ready : paste === undefined ? 'empty' : 'paste'
  return (
    <>
      {id === undefined ? <NewDraft look={look} way={way} /> : <EditorView id={id} look={look} start={null} />}
      <ConsentSheet about="office" />
    </>
  )
}
