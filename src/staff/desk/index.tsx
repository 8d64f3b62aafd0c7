import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useBankWaiting } from '@/features/bank/useBankWaiting'
import { Desk } from '@/features/desk/Desk'
import { DeskLinks } from '@/features/desk/DeskLinks'
import { InboxRow } from '@/features/feedback/Inbox'
import { useListWaiting } from '@/features/places/useListWaiting'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

/** The desk with what waits of the list of places and of the question bank. */
function Waiting() {
  const list = useListWaiting()
  const bank = useBankWaiting()
  const also = {
    count: (list?.count ?? 0) + (bank?.count ?? 0),
    rows: (
      <>
        {list?.row}
        {bank?.rows}
      </>
    ),
  }
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
          <InboxRow key={shown} />
        </DeskLinks>
      }
    >
      <Waiting key={shown} />
    </Page>
  )
}
