import { useEffect, useState, type ReactNode } from 'react'
import type { ErrorCode } from '@core/contract/errors'
import { wording } from '@/api/wording'
import { usePacks } from '@/api/packs'
import { back } from '@/platform/navigation'
import { useTask } from '@/session/task'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { rulesInWords } from './quizWords'
import { ResultView } from './ResultView'
import { SheetPlayer } from './SheetPlayer'
import type { RenderClip } from './renderClip'
import { texts } from './texts'
import { isFinal } from './sheets'
import { useSheets, type Result } from './sheetStore'
import { useSheet } from './useSheet'

/** Where a sheet stands before it is drawn. */
export interface BeforeSheet {
  /** Begins a sheet, or goes on with the one that was begun. */
  begin: () => void
  begun: boolean
  /** How many sheets of this quiz were handed in from this phone. */
  done: number
}

interface Props {
  quizId: string
  look: string
  renderClip: RenderClip
  /** Drawn before a sheet is begun, in place of the rules of a published quiz. The way back leads there too. */
  before?: (stand: BeforeSheet) => ReactNode
  /** Drawn with the result. */
  beside?: (result: Result) => ReactNode
  /** A refusal has been read after which this sheet is over. */
  onRefused?: (code: ErrorCode) => void
}

/** A formal quiz from its rules to its result. */
export function FormalQuiz({ quizId, look, renderClip, before, beside, onRefused }: Props) {
  const quiz = usePacks((state) => state.quizzes?.pack.quizzes.find(({ id }) => id === quizId))
  const done = useSheets((sheets) => sheets.done[quizId] ?? 0)
  const { sheet, submission, isWaiting, start, choose, turnTo, handIn, timeSeemsUp, dismiss, putAway } =
    useSheet(quizId)
  const { state } = submission
  useTask()

  // A sheet that was handed in before the program was killed is handed in again: the first result comes back.
  const [interrupted] = useState(sheet?.handedIn === true)
  useEffect(() => {
    if (interrupted) void handIn()
  }, [interrupted, handIn])

  if (submission.state === 'scored') {
    const { result } = submission
    return (
      <ResultView result={result} look={look} onDone={before ? putAway : back}>
        {beside?.(result)}
      </ResultView>
    )
  }
  if (state === 'starting' || state === 'sending')
    return (
      <Page look={look}>
        <Section title={state === 'starting' ? texts.starting : texts.sending}>
          {isWaiting ? <Paragraph>{texts.waiting}</Paragraph> : <Skeleton lines={5} />}
        </Section>
      </Page>
    )
  if (submission.state === 'refused') {
    const { code } = submission
    const leave = () => {
      dismiss()
      onRefused?.(code)
      if (!before) back()
    }
    const again = sheet?.started
      ? { word: texts.handIn, onTap: () => void handIn() }
      : { word: '再试一次', onTap: () => void start() }
    return (
      <Page look={look}>
        <Status
          title="没有成功"
          text={`${wording[code]}${sheet?.started && !isFinal(code) ? texts.sheetIsKept : ''}`}
          action={isFinal(code) ? { word: '知道了', onTap: leave } : again}
        />
      </Page>
    )
  }
  if (sheet?.started && state === 'answering')
    return (
      <SheetPlayer
        {...{ sheet, look, renderClip }}
        started={sheet.started}
        onChoose={choose}
        onTurn={turnTo}
        onHandIn={() => void handIn()}
        onTimeUp={timeSeemsUp}
      />
    )
  if (before) return before({ begin: () => void start(), begun: sheet !== undefined, done })
  if (!quiz)
    return (
      <Page look={look}>
        {sheet ? (
          <Status
            title="本次答题已不在列表中"
            text="开始时没有收到题目。可以再试一次。"
            action={{ word: '再试一次', onTap: () => void start() }}
          />
        ) : (
          <Status title="没有这次答题" text={wording.QUIZ_NOT_OPEN} action={{ word: '返回', onTap: back }} />
        )}
      </Page>
    )
  return (
    <Page
      look={look}
      foot={
        <Button kind="filled" onTap={() => void start()}>
          {sheet ? '继续' : '开始答题'}
        </Button>
      }
    >
      <Section title={quiz.title} beside={quiz.sample && <Badge tone="notice">{texts.sample}</Badge>}>
        <Rows>
          {rulesInWords(quiz).map((rule) => (
            <Row key={rule.title} {...rule} />
          ))}
        </Rows>
      </Section>
      <Paragraph quiet>
        {`题目由云端随机抽取、评分。答到一半退出，答卷留在本机，可以继续${quiz.minutes === null ? '' : '，但计时不停'}。`}
      </Paragraph>
      {quiz.sample && <Paragraph quiet>{`示例答题使用未经审定的题目：${texts.unreviewed}。`}</Paragraph>}
    </Page>
  )
}
