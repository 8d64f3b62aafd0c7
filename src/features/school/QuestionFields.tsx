import { levels, type OpenQuestion } from '@core/domain/quiz/question'
import { Choices } from '@/ui/Choices'
import { Paragraph } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { ChooseQuestions } from './ChooseQuestions'
import type { Draft } from './draft'
import { levelNames, texts } from './texts'

const numbers = ['5', '10', '20'] as const
const ways = [
  { key: 'blueprint', word: texts.byBlueprint },
  { key: 'chosen', word: texts.byChoice },
] as const

interface Props {
  draft: Draft
  questions: readonly OpenQuestion[]
  onChange: (part: Partial<Draft>) => void
}

/** Which questions: drawn by level and number, or chosen one by one. */
export function QuestionFields({ draft, questions, onChange }: Props) {
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
        <ChooseQuestions questions={questions} chosen={draft.ids} onChoose={(ids) => onChange({ ids })} />
      )}
    </>
  )
}
