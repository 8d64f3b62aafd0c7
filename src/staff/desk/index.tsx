import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useBankWaiting } from '@/features/bank/useBankWaiting'
import { Desk } from '@/features/desk/Desk'
import { DeskLinks } from '@/features/desk/DeskLinks'
import { InboxRow } from '@/features/feedback/InboxRow'
import { useInboxWaiting } from '@/features/feedback/useInboxWaiting'
import { useListWaiting } from '@/features/places/useListWaiting'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

/** The desk with what waits of the list of places, of the question bank and of the inbox. */
function Waiting() {
  const bank = useBankWaiting()
  const also = [useListWaiting(), bank, useInboxWaiting()].filter((one) => one !== null)
  return <Desk also={also} plan={bank?.plan} />
}

export default function DeskPage() {
  const [shown, setShown] = useState(0)
  useDidShow(() => {
    void renewIdentity()
    setShown((times) => times + 1)
  })
  return (
    <Page
      look={useLook()}
      aside={
        <DeskLinks>
          <InboxRow />
        </DeskLinks>
      }
    >
      <Waiting key={shown} />
    </Page>
  )
}
