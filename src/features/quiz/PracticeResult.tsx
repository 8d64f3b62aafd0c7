import { useEffect } from 'react'
import { tallyByTopic } from '@core/domain/quiz/scorePaper'
import { askConsent } from '@/api/consent'
import { back, replace } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { useMistakes } from './bank'
import { handInPractice } from './outbox'
import { usePractice, type Session } from './practiceStore'
import { TopicBars } from './TopicBars'

/** How a sitting went, by topic; and what happens to the answers. */
export function PracticeResult({ session, look, onAgain }: { session: Session; look: string; onAgain: () => void }) {
  const right = session.answers.filter((answer) => answer.right).length
  const mistakes = useMistakes()
  const unsent = usePractice(
    (state) => state.waiting.length + state.sealed.reduce((sum, batch) => sum + batch.answers.length, 0),
  )
  const topics = tallyByTopic(
    session.questions.map(({ topic }, place) => ({ topic, right: session.answers[place]?.right ?? false })),
  )
  useEffect(() => {
    if (CLOUD !== 'none') void askConsent(false).then((agreed) => (agreed ? handInPractice() : undefined))
  }, [])
  return (
    <Page
      look={look}
      foot={
        <Button kind="filled" onTap={onAgain}>
          再练一组
        </Button>
      }
    >
      <Section title={`${session.title} ${session.questions.length} 题`}>
        <Paragraph>{`答对 ${right}，答错 ${session.answers.length - right}`}</Paragraph>
        <TopicBars rows={topics.map((row) => ({ ...row, answered: row.outOf }))} />
        {unsent > 0 && <Meta>{`有 ${unsent} 题的作答存在本机。`}</Meta>}
      </Section>
      {mistakes > 0 && (
        <Link onTap={() => replace('quiz/practice', { mistakes: '1' })}>{`练错题（${mistakes}），连对两次就移出`}</Link>
      )}
      <Link onTap={back}>返回</Link>
    </Page>
  )
}
