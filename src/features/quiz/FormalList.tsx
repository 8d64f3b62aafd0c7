import { lengthOf } from '@core/domain/quiz/quiz'
import { open } from '@/platform/navigation'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { useSheets } from './sheetStore'
import { texts } from './texts'
import { useQuizzes } from './useQuizzes'

/** The formal quizzes that one can sit now, or that there are none. */
export function FormalList() {
  const quizzes = useQuizzes()
  const begun = useSheets((state) => state.open)
  if (quizzes.length === 0) return <Section title={texts.formal} beside={texts.none} />
  return (
    <Section title={texts.formal}>
      {CLOUD === 'none' ? (
        <Paragraph quiet>{texts.inWeChat}</Paragraph>
      ) : (
        <Rows>
          {quizzes.map((quiz) => (
            <Row
              key={quiz.id}
              title={quiz.title}
              note={[
                `${lengthOf(quiz)} 题`,
                quiz.minutes === null ? '不限时' : `${quiz.minutes} 分钟`,
                quiz.sample ? texts.sample : '',
              ]
                .filter(Boolean)
                .join('　')}
              value={begun[quiz.id] ? (begun[quiz.id]?.handedIn ? '待交卷' : '继续') : undefined}
              onTap={() => open('quiz/formal', { id: quiz.id })}
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}
