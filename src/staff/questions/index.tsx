import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { BankView } from '@/features/bank/BankView'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function QuestionsPage() {
  const [shown, setShown] = useState(0)
  useDidShow(() => {
    void renewIdentity()
    setShown((times) => times + 1)
  })
  return (
    <Page look={useLook()}>
      <BankView shown={shown} />
    </Page>
  )
}
