import type { ReactNode } from 'react'
import { lengthOf, type Quiz } from '@core/domain/quiz/quiz'
import { open } from '@/platform/navigation'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { useSheets, type Sheet } from './sheetStore'
import { texts } from './texts'
import { useQuizzes } from './useQuizzes'

const stateOf = (sheet: Sheet | undefined): string | undefined => sheet && (sheet.handedIn ? '待交卷' : '继续')

function noteOf({ minutes, sample, ...quiz }: Quiz): string {
  return [`${lengthOf(quiz)} 题`, minutes === null ? '不限时' : `${minutes} 分钟`, sample ? texts.sample : '']
    .filter(Boolean)
    .join('　')
}

interface Props {
  /** Quizzes that are listed elsewhere: their sheets are gone on with there. */
  elsewhere?: readonly string[]
  /** More rows: activities, and the way in by a code. */
  children?: ReactNode
}

/** The formal quizzes that one can sit now and the sheets that one has begun, or that there are none. */
export function FormalList({ elsewhere = [], children }: Props) {
  const quizzes = useQuizzes()
  const begun = useSheets((state) => state.open)
  // A quiz may be gone from the list while its sheet is still here.
  const others = Object.values(begun).filter(
    ({ quizId }) => !elsewhere.includes(quizId) && !quizzes.some(({ id }) => id === quizId),
  )
  if (CLOUD === 'none')
    return (
      <Section title={texts.formal}>
        <Paragraph quiet>{texts.inWeChat}</Paragraph>
      </Section>
    )
  const none = quizzes.length + others.length === 0 ? texts.none : undefined
  return (
    <Section title={texts.formal} beside={none}>
      <Rows>
        {quizzes.map((quiz) => (
          <Row
            key={quiz.id}
            title={quiz.title}
            note={noteOf(quiz)}
            value={stateOf(begun[quiz.id])}
            onTap={() => open('quiz/formal', { id: quiz.id })}
          />
        ))}
        {others.map((sheet) => (
          <Row
            key={sheet.quizId}
            title={sheet.started?.title ?? texts.formal}
            note="本次答题已不在列表中"
            value={stateOf(sheet)}
            onTap={() => open('quiz/formal', { id: sheet.quizId })}
          />
        ))}
        {children}
      </Rows>
    </Section>
  )
}
