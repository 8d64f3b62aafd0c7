import { dateAt } from '@core/domain/moment'
import { levels, type Question } from '@core/domain/quiz/question'
import { now } from '@/session/serverClock'
import { Choices } from '@/ui/Choices'
import { Paragraph } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { ChooseQuestions } from './ChooseQuestions'
import type { Draft } from './draft'
import { offeredQuestions, whyNoneOffered } from './offered'
import { levelNames, texts } from './texts'

const numbers = ['5', '10', '20'] as const
const ways = [
  { key: 'blueprint', word: texts.byBlueprint },
  { key: 'chosen', word: texts.byChoice },
] as const

interface Props {
  draft: Draft
  /** The practice questions. */
  questions: readonly Question[]
  onChange: (part: Partial<Draft>) => void
}

/** Which questions: drawn by level and number, or chosen one by one. */
export function QuestionFields({ draft, questions, onChange }: Props) {
  const today = dateAt(now())
  return (
    <>
      <Segmented label="题目" choices={ways} chosen={draft.from} onChoose={(from) => onChange({ from })} />
      {draft.from === 'blueprint' ? (
        <>
          <Paragraph quiet>{texts.byBlueprintNote}</Paragraph>
          <Choices
            label={texts.level}
            choices={levels.map((key) => ({ key, word: levelNames[key] }))}
            chosen={[draft.level]}
            onChoose={(level) => onChange({ level })}
          />
          <Choices
            label={texts.number}
            choices={numbers.map((key) => ({ key, word: `${key} 题` }))}
            chosen={numbers.filter((key) => Number(key) === draft.number)}
            onChoose={(key) => onChange({ number: Number(key) })}
          />
        </>
      ) : (
        <ChooseQuestions
          questions={offeredQuestions(questions, today, draft.sample)}
          whyNone={whyNoneOffered(questions, today)}
          chosen={draft.ids}
          onChoose={(ids) => onChange({ ids })}
        />
      )}
    </>
  )
}
