import { View } from '@tarojs/components'
import { useLoad } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { setTitle } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { useTask } from '@/session/task'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Segments } from '@/ui/Segments'
import { Status } from '@/ui/Status'
import { usePracticePack } from './bank'
import { PracticeResult } from './PracticeResult'
import { changePractice, practiceAfter, usePractice } from './practiceStore'
import { QuestionView } from './QuestionView'
import { startPractice, type PracticeRoute } from './startPractice'
import type { RenderClip } from './renderClip'
import { texts } from './texts'

interface Props {
  route: PracticeRoute & { resume?: string | undefined }
  look: string
  renderClip: RenderClip
}

/** Practice: a question, its answer and explanation at once, and the next. Every answer is on the phone before it is shown. */
export function PracticePlayer({ route, look, renderClip }: Props) {
  const pack = usePracticePack()
  const session = usePractice((state) => state.session)
  const [ready, setReady] = useState<boolean | null>(route.resume === undefined ? null : true)
  const [chosen, setChosen] = useState<number[]>([])
  const [answered, setAnswered] = useState(false)
  useTask()

  useLoad(() => {
    if (ready === null) setReady(startPractice(pack, route))
  })
  useEffect(() => {
    if (session) setTitle(session.title)
  }, [session])

  if (ready === null) return <Page look={look} />
  if (!ready || !session)
    return (
      <Page look={look}>
        <Status title={texts.noQuestions} />
      </Page>
    )

  const place = session.answers.length - (answered ? 1 : 0)
  const question = session.questions[place]
  if (!question) return <PracticeResult {...{ session, look }} onAgain={() => setReady(startPractice(pack, route))} />

  const confirm = () => {
    if (!changePractice(practiceAfter(usePractice.getState(), chosen, now()))) {
      tell('手机存储空间不足，这一题没有保存。')
      return
    }
    setAnswered(true)
  }
  const goOn = () => {
    setAnswered(false)
    setChosen([])
  }
  const isLast = place === session.questions.length - 1
  return (
    <Page
      look={look}
      foot={
        answered ? (
          <Button kind="filled" onTap={goOn}>
            {isLast ? texts.finish : texts.next}
          </Button>
        ) : (
          <Button kind="filled" disabled={chosen.length === 0} onTap={confirm}>
            {texts.confirm}
          </Button>
        )
      }
    >
      <Segments done={place} of={session.questions.length} words={`${place + 1} / ${session.questions.length}`} />
      <View key={place}>
        <QuestionView
          {...{ question, chosen }}
          solution={answered ? question : undefined}
          onChoose={setChosen}
          clip={question.clip && renderClip(question.clip, chosen.join(), answered)}
        />
      </View>
    </Page>
  )
}
