import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { versionStates } from '@core/domain/quiz/bank/versionState'
import { BankView } from '@/features/bank/BankView'
import { QuestionList } from '@/features/bank/QuestionList'
import { everyQuestion } from '@/features/bank/useBank'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function QuestionsPage() {
  const route = useRouteParameters()
  const [shown, setShown] = useState(0)
  const state = versionStates.find((one) => one === route.state) ?? null
  const again = route.again !== undefined
  const isPart = state !== null || again
  useDidShow(() => {
    void renewIdentity()
    setShown((times) => times + 1)
  })
  return (
    <>
      <Page look={useLook()}>
        {isPart ? (
          <QuestionList begin={{ ...everyQuestion, state, again }} shown={shown} />
        ) : (
          <BankView shown={shown} />
        )}
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
