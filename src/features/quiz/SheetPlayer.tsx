import { CustomWrapper, View } from '@tarojs/components'
import { useEffect } from 'react'
import { spanInWords } from '@core/domain/moment'
import { confirm } from '@/platform/dialogue'
import { useNow } from '@/session/serverClock'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Segments } from '@/ui/Segments'
import { QuestionView } from './QuestionView'
import type { Sheet, Started } from './sheetStore'
import styles from './SheetPlayer.module.scss'
import type { RenderClip } from './renderClip'
import { texts } from './texts'

interface Props {
  sheet: Pick<Sheet, 'place' | 'chosen'>
  started: Pick<Started, 'questions' | 'sample' | 'timed' | 'dueAt'>
  /** A word on what becomes of this sheet. */
  kept?: string
  look: string
  renderClip: RenderClip
  onChoose: (questionId: string, chosen: number[]) => void
  onTurn: (place: number) => void
  onHandIn: () => void
  onTimeUp: () => Promise<void>
}

/** How often (ms) it is tried to hand in when the time is up: there may be no network at first. */
const AGAIN = 5000

/** What is left of the time, by the server's clock as the phone knows it. */
function TimeLeft({ dueAt, onUp }: { dueAt: number; onUp: () => Promise<void> }) {
  const left = dueAt - useNow(1000)
  const up = left <= 0
  const tries = up ? Math.floor(-left / AGAIN) : -1
  useEffect(() => {
    if (tries >= 0) void onUp()
  }, [tries, onUp])
  const words = spanInWords(left).map(({ number, unit }) => `${number} ${unit}`)
  return <View className={styles.left}>{up ? '时间到了，请交卷' : `剩余 ${words.join(' ')}`}</View>
}

/** A formal sheet, a question at a time; each choice is on the phone at once. */
export function SheetPlayer(props: Props) {
  const { sheet, started, kept, look, renderClip, onChoose, onTurn, onHandIn, onTimeUp } = props
  const { questions } = started
  const question = questions[sheet.place]
  if (!question) return null
  const chosen = sheet.chosen[question.id] ?? []
  const unanswered = questions.filter(({ id }) => (sheet.chosen[id] ?? []).length === 0).length
  const isLast = sheet.place === questions.length - 1

  const handIn = async () => {
    const warning = unanswered > 0 ? `还有 ${unanswered} 题没有作答。` : ''
    if (await confirm('交卷', `${warning}交卷后不能更改。`, texts.handIn)) onHandIn()
  }
  return (
    <Page
      look={look}
      foot={
        <View className={styles.foot}>
          {sheet.place > 0 && <Button onTap={() => onTurn(sheet.place - 1)}>{texts.previous}</Button>}
          <View className={styles.main}>
            {isLast ? (
              <Button kind="filled" onTap={() => void handIn()}>
                {texts.handIn}
              </Button>
            ) : (
              <Button kind="filled" onTap={() => onTurn(sheet.place + 1)}>
                {texts.next}
              </Button>
            )}
          </View>
        </View>
      }
    >
      <Segments done={sheet.place} of={questions.length} words={`${sheet.place + 1} / ${questions.length}`} />
      <View className={styles.state}>
        {started.sample && <Badge tone="notice">{texts.sample}</Badge>}
        {kept !== undefined && <Badge>{kept}</Badge>}
        {started.timed && (
          <CustomWrapper>
            <TimeLeft dueAt={started.dueAt} onUp={onTimeUp} />
          </CustomWrapper>
        )}
      </View>
      <View key={question.id}>
        <QuestionView
          {...{ question, chosen }}
          onChoose={(places) => onChoose(question.id, places)}
          clip={question.clip && renderClip(question.clip, chosen.join(), false)}
        />
      </View>
    </Page>
  )
}
