import { levels } from '@core/domain/quiz/question'
import { lengthOf, type BlueprintPart } from '@core/domain/quiz/quiz'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Link } from '@/ui/Link'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { MOST_PARTS, turned, withOneMore, withPart } from './blueprint'
import { levelNames, texts } from './texts'

interface PartProps {
  part: BlueprintPart
  topics: readonly string[]
  onChange: (change: Partial<BlueprintPart>) => void
}

function Part({ part, topics, onChange }: PartProps) {
  // A topic that is no longer practised was chosen nevertheless, and stays until somebody takes it out.
  const all = [...new Set([...topics, ...part.topics])]
  return (
    <>
      <Choices
        label={texts.levels}
        choices={levels.map((key) => ({ key, word: levelNames[key] }))}
        chosen={part.levels}
        onChoose={(key) => onChange({ levels: turned(part.levels, key, levels) })}
      />
      <Choices
        label={texts.topics}
        choices={all.map((key) => ({ key, word: key }))}
        chosen={part.topics}
        onChoose={(key) => onChange({ topics: turned(part.topics, key, all) })}
      />
      <TextField
        label={texts.number}
        value={part.number === 0 ? '' : String(part.number)}
        most={3}
        onChange={(typed) => onChange({ number: Number(typed.replace(/\D/g, '')) })}
      />
    </>
  )
}

interface Props {
  parts: BlueprintPart[]
  topics: readonly string[]
  onChange: (parts: BlueprintPart[]) => void
}

/** What a sheet is drawn from, part by part: levels, topics and how many questions. */
export function BlueprintFields({ parts, topics, onChange }: Props) {
  const isOne = parts.length === 1
  return (
    <Section title={texts.blueprint} beside={texts.questionsInAll(lengthOf({ blueprint: parts }))}>
      {parts.map((part, place) => (
        <Section
          key={place}
          {...(!isOne && {
            title: texts.part(place + 1),
            beside: (
              <Link
                label={`去掉${texts.part(place + 1)}`}
                onTap={() => onChange(parts.filter((_, nth) => nth !== place))}
              >
                去掉
              </Link>
            ),
          })}
        >
          <Part {...{ part, topics }} onChange={(change) => onChange(withPart(parts, place, change))} />
        </Section>
      ))}
      {isOne && <Paragraph quiet>{texts.partsNote}</Paragraph>}
      {parts.length < MOST_PARTS && <Button onTap={() => onChange(withOneMore(parts))}>{texts.onePartMore}</Button>}
    </Section>
  )
}
