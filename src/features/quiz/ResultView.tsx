import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import { dateAt, dateInWords, timeAt } from '@core/domain/moment'
import { back } from '@/platform/navigation'
import { toTop } from '@/platform/scroll'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { QuestionView } from './QuestionView'
import type { Result } from './sheetStore'
import styles from './ResultView.module.scss'
import { texts } from './texts'
import { TopicBars } from './TopicBars'

/** How many questions are drawn at once: WeChat takes so much of a page and no more. */
const AT_ONCE = 10

/** How many were right, right in part, wrong and left open; what there is none of is not said, but for right and wrong. */
function countsInWords(questions: Result['questions']): string {
  const right = questions.filter((question) => question.right).length
  const open = questions.filter(({ chosen }) => chosen.length === 0).length
  const partly = questions.filter((question) => !question.right && question.points > 0).length
  return [
    `答对 ${right}`,
    partly > 0 ? `部分正确 ${partly}` : '',
    `答错 ${questions.length - right - open - partly}`,
    open > 0 ? `没有作答 ${open}` : '',
  ]
    .filter(Boolean)
    .join('，')
}

/** What is shown of a result; one of which nothing is kept has no moment. */
export type ShownResult = Pick<Result, 'title' | 'points' | 'outOf' | 'topics' | 'questions' | 'answersHeld'> &
  Partial<Pick<Result, 'submittedAt' | 'late'>>

interface Props {
  result: ShownResult
  look: string
  /** Stands below the points: what else belongs to this sheet. */
  children?: ReactNode
  /** What is said in place of the answers while they are held back. */
  held?: string
  onDone?: () => void
}

/** The result of a formal sheet: points, topics, and every question with what was right and why, where that may be shown. */
export function ResultView({ result, look, children, held = texts.heldUntilClosing, onDone = back }: Props) {
  useEffect(toTop, [])
  const [onlyWrong, setOnlyWrong] = useState(false)
  const [from, setFrom] = useState(0)
  const right = result.questions.filter((question) => question.right).length
  const shown = result.questions.filter((question) => !onlyWrong || !question.right)
  return (
    <Page
      look={look}
      aside={
        <Section title="按主题">
          <TopicBars rows={result.topics.map((row) => ({ ...row, answered: row.outOf }))} />
        </Section>
      }
      foot={
        <Button kind="filled" onTap={onDone}>
          返回
        </Button>
      }
    >
      <Section title={result.title}>
        <View className={styles.points}>{`${result.points} 分，满分 ${result.outOf} 分`}</View>
        {!result.answersHeld && <Paragraph>{countsInWords(result.questions)}</Paragraph>}
        {result.submittedAt !== undefined && (
          <Meta>{`交卷于 ${dateInWords(dateAt(result.submittedAt), true)} ${timeAt(result.submittedAt)}${result.late ? `（${texts.late}）` : ''}`}</Meta>
        )}
      </Section>
      {children}
      <Section title="逐题解析">
        {result.answersHeld && <Paragraph>{result.answersHeld === 'always' ? texts.heldAlways : held}</Paragraph>}
        {right < result.questions.length && (
          <Link
            onTap={() => {
              setOnlyWrong(!onlyWrong)
              setFrom(0)
            }}
          >
            {onlyWrong ? '看全部' : '只看答错的'}
          </Link>
        )}
        {shown.slice(from, from + AT_ONCE).map((question) => (
          <View key={question.id} className={styles.question}>
            <QuestionView question={question} chosen={question.chosen} solution={question} points={question.points} />
          </View>
        ))}
        <Pager from={from} atOnce={AT_ONCE} of={shown.length} onTurn={setFrom} />
      </Section>
    </Page>
  )
}
