import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { LedgerView } from '@/features/ledger/LedgerView'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function LedgerPage() {
  const [shown, setShown] = useState(0)
  useDidShow(() => setShown((times) => times + 1))
  return (
    <Page look={useLook()}>
      <LedgerView key={shown} />
    </Page>
  )
}
