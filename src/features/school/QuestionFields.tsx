import { View } from '@tarojs/components'
import { dateAt } from '@core/domain/moment'
import type { BlueprintPart } from '@core/domain/quiz/quiz'
import { levels, type Question } from '@core/domain/quiz/question'
import { now } from '@/session/serverClock'
import { Choices } from '@/ui/Choices'
import { Paragraph } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { isSimple, withPart } from './blueprint'
import { ChooseQuestions } from './ChooseQuestions'
import type { Draft } from './draft'
import { offeredQuestions, whyNoneOffered } from './offered'
import styles from './School.module.scss'
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

/** One level and how many questions: all that most people choose. */
function LevelAndNumber({ parts, onChange }: { parts: BlueprintPart[]; onChange: (parts: BlueprintPart[]) => void }) {
  const [first] = parts
  return (
    <>
      <Choices
        label={texts.level}
        choices={levels.map((key) => ({ key, word: levelNames[key] }))}
        chosen={first?.levels ?? []}
        onChoose={(level) => onChange(withPart(parts, 0, { levels: [level] }))}
      />
      <Choices
        label={texts.number}
        choices={numbers.map((key) => ({ key, word: `${key} 题` }))}
        chosen={numbers.filter((key) => Number(key) === first?.number)}
        onChoose={(key) => onChange(withPart(parts, 0, { number: Number(key) }))}
      />
    </>
  )
}

/** Which questions: drawn by level and number, or chosen one by one. */
export function QuestionFields({ draft, questions, onChange }: Props) {
  const today = dateAt(now())
  return (
    <>
      <View className={styles.ways}>
        <Segmented label="题目" choices={ways} chosen={draft.from} onChoose={(from) => onChange({ from })} />
      </View>
      {draft.from === 'blueprint' ? (
        <>
          <Paragraph quiet>{texts.byBlueprintNote}</Paragraph>
          {isSimple(draft.parts) ? (
            <LevelAndNumber parts={draft.parts} onChange={(parts) => onChange({ parts })} />
          ) : (
            <>
              {draft.parts.map((part, place) => (
                <Paragraph key={place}>{texts.partInWords(part)}</Paragraph>
              ))}
              <Paragraph quiet>{texts.partsElsewhere}</Paragraph>
            </>
          )}
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
