import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { LedgerView } from '@/features/ledger/LedgerView'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function LedgerPage() {
  const [shown, setShown] = useState(0)
  useDidShow(() => {
    void renewIdentity()
    setShown((times) => times + 1)
  })
  return (
    <>
      <Page look={useLook()}>
        <LedgerView key={shown} />
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
