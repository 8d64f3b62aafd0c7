import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Inbox } from '@/features/feedback/Inbox'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function InboxPage() {
  const [shown, setShown] = useState(0)
  useDidShow(() => setShown((times) => times + 1))
  return (
    <Page look={useLook()}>
      <Inbox key={shown} />
    </Page>
  )
}
