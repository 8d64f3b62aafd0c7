import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Desk } from '@/features/desk/Desk'
import { DeskLinks } from '@/features/desk/DeskLinks'
import { InboxRow } from '@/features/feedback/InboxRow'
import { useInboxWaiting } from '@/features/feedback/useInboxWaiting'
import { useListWaiting } from '@/features/places/useListWaiting'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

/** The desk with what waits of the list of places and of the inbox. */
function Waiting() {
  const also = [useListWaiting(), useInboxWaiting()].filter((one) => one !== null)
  return <Desk also={also} />
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
