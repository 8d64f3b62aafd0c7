import { useState } from 'react'
import { dateAt } from '@core/domain/moment'
import type { Question } from '@core/domain/quiz/question'
import { wording } from '@/api/wording'
import { now } from '@/session/serverClock'
import type { Acting } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { MomentField } from '@/ui/MomentField'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import type { Draft } from './draft'
import { MoreSettings } from './MoreSettings'
import { QuestionFields } from './QuestionFields'
import { texts } from './texts'
import { withOffered } from './offered'
import { missingOf } from './wishOf'

interface Props {
  look: string
  draft: Draft
  /** The practice questions. */
  questions: readonly Question[]
  /** Its paper is fixed already. */
  fixed: boolean
  acting: Acting
  word: string
  onChange: (draft: Draft) => void
  /** What is sent: of the chosen questions those that may be asked. */
  onSend: (draft: Draft) => void
}

/** An activity as it is made or changed: title, questions and closing day, and the rest behind 更多设置. */
export function ActivityForm({ look, draft: filled, questions, fixed, acting, word, onChange, onSend }: Props) {
  // The paper of one that is fixed stays, whatever became of its questions.
  const draft = fixed ? filled : withOffered(filled, questions, dateAt(now()))
  // Who makes their first one has to say for whom it is.
  const [more, setMore] = useState(draft.unit.name === '')
  const change = (part: Partial<Draft>) => onChange({ ...filled, ...part })
  const missing = missingOf(draft, dateAt(now()))
  const topics = [...new Set(questions.map(({ topic }) => topic))]
  return (
    <Page
      look={look}
      foot={
        <Button kind="filled" disabled={missing !== null} held={acting.state === 'sending'} onTap={() => onSend(draft)}>
          {missing ?? word}
        </Button>
      }
    >
      <Section title={fixed ? texts.change : texts.make}>
        {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
        <TextField label={texts.title} value={draft.title} most={60} onChange={(title) => change({ title })} />
        <MomentField
          label={texts.closesOn}
          kind="date"
          value={draft.closesOn}
          onChange={(closesOn) => change({ closesOn })}
        />
      </Section>
      {fixed ? (
        <Paragraph quiet>{texts.fixed}</Paragraph>
      ) : (
        <QuestionFields {...{ draft, questions }} onChange={change} />
      )}
      <Section>
        {!fixed && <Link onTap={() => setMore(!more)}>{more ? texts.less : texts.more}</Link>}
        {(more || fixed) && <MoreSettings {...{ draft, topics, fixed }} onChange={change} />}
      </Section>
    </Page>
  )
}
