import { useDidShow } from '@tarojs/taro'
import { CorrectLine, NewLine } from '@/features/ledger/LineForm'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { renewIdentity } from '@/session/whoAmI'

export default function LineFormPage() {
  const { id } = useRouteParameters()
  const look = useLook()
  useDidShow(() => void renewIdentity())
  return (
    <>
      {id === undefined ? <NewLine look={look} /> : <CorrectLine id={id} look={look} />}
      <ConsentSheet about="office" />
    </>
  )
}
