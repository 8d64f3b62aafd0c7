import { View } from '@tarojs/components'
import { useLoad } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { wording } from '@/api/wording'
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

/** What was chosen of which question, and whether it was answered with that. */
interface Shown {
  questionId: string
  chosen: number[]
  answered: 'no' | 'just now' | 'yes'
}

const nothing: Shown = { questionId: '', chosen: [], answered: 'no' }

/** How long (ms) an explanation stands before it can be left: the second tap of a double one is not meant for what took the place of the first. */
const PAUSE = 400

/** Practice: a question, its answer and explanation at once, and the next. Every answer is on the phone before it is shown. */
export function PracticePlayer({ route, look, renderClip }: Props) {
  const pack = usePracticePack()
  const session = usePractice((state) => state.session)
  const [ready, setReady] = useState<boolean | null>(route.resume === undefined ? null : true)
  const [shown, setShown] = useState<Shown>(nothing)
  useTask()

  useLoad(() => {
    if (ready === null) setReady(startPractice(pack, route))
  })
  useEffect(() => {
    if (shown.answered !== 'just now') return undefined
    const pause = setTimeout(() => setShown({ ...shown, answered: 'yes' }), PAUSE)
    return () => clearTimeout(pause)
  }, [shown])
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

  const last = session.questions[session.answers.length - 1]
  const isExplained = shown.answered !== 'no' && last?.id === shown.questionId
  const place = session.answers.length - (isExplained ? 1 : 0)
  const question = session.questions[place]
  if (!question) return <PracticeResult {...{ session, look }} onAgain={() => setReady(startPractice(pack, route))} />

  // Another window may have gone on: what was chosen belongs to the question it was chosen for.
  const { chosen, answered } = shown.questionId === question.id ? shown : nothing
  const choose = (places: number[]) => setShown({ questionId: question.id, chosen: places, answered: 'no' })
  const confirm = () => {
    if (!changePractice((kept) => practiceAfter(kept, question.id, chosen, now()))) {
      tell(wording.NO_ROOM)
      return
    }
    setShown({ questionId: question.id, chosen, answered: 'just now' })
  }
  const isLast = place === session.questions.length - 1
  return (
    <Page
      look={look}
      foot={
        answered === 'no' ? (
          <Button kind="filled" disabled={chosen.length === 0} onTap={confirm}>
            {texts.confirm}
          </Button>
        ) : (
          <Button kind="filled" held={answered === 'just now'} onTap={() => setShown(nothing)}>
            {isLast ? texts.finish : texts.next}
          </Button>
        )
      }
    >
      <Segments done={place} of={session.questions.length} words={`${place + 1} / ${session.questions.length}`} />
      <View key={place}>
        <QuestionView
          {...{ question, chosen }}
          solution={answered === 'no' ? undefined : question}
          onChoose={choose}
          clip={question.clip && renderClip(question.clip, chosen.join(), answered !== 'no')}
        />
      </View>
    </Page>
  )
}
