import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { LineView } from '@/features/ledger/LineView'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function LinePage() {
  const { id = '' } = useRouteParameters()
  const [shown, setShown] = useState(0)
  useDidShow(() => {
    void renewIdentity()
    setShown((times) => times + 1)
  })
  return (
    <>
      <Page look={useLook()}>
        <LineView key={shown} id={id} />
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
