import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useBankWaiting } from '@/features/bank/useBankWaiting'
import { Desk } from '@/features/desk/Desk'
import { DeskLinks } from '@/features/desk/DeskLinks'
import { useInboxWaiting } from '@/features/feedback/useInboxWaiting'
import { useListWaiting } from '@/features/places/useListWaiting'
import { open } from '@/platform/navigation'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'
import { Row } from '@/ui/Row'

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
          <Row title="群众反映" note="答复、办结、合并" onTap={() => open('staff/feedback')} />
        </DeskLinks>
      }
    >
      <Waiting key={shown} />
    </Page>
  )
}
