import { useDidShow } from '@tarojs/taro'
import { EditorView } from '@/features/desk/EditorView'
import { NewDraft } from '@/features/desk/NewDraft'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { renewIdentity } from '@/session/whoAmI'

export default function EditPage() {
  const { id, ready, paste } = useRouteParameters()
  const look = useLook()
  useDidShow(() => void renewIdentity())
  if (id !== undefined) return <EditorView id={id} look={look} start={null} />
  const way = ready === 'clarification' || ready === 'cancellation' ? ready : paste === undefined ? 'empty' : 'paste'
  return <NewDraft look={look} way={way} />
}
