import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Desk } from '@/features/desk/Desk'
import { DeskLinks } from '@/features/desk/DeskLinks'
import { InboxRow } from '@/features/feedback/Inbox'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

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
      <Desk key={shown} />
    </Page>
  )
}
