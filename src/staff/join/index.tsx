import { useDidShow } from '@tarojs/taro'
import { Join } from '@/features/people/Join'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function JoinPage() {
  const { code, scene } = useRouteParameters()
  useDidShow(() => void renewIdentity())
  return (
    <>
      <Page look={useLook()}>
        <Join code={code ?? scene ?? ''} />
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
