import { useState } from 'react'
import { MOST_QUESTIONS } from './limits'
import type { OpenQuestion } from '@core/domain/quiz/question'
import { Choices } from '@/ui/Choices'
import { Pager } from '@/ui/Pager'
import { Row, Rows } from '@/ui/Row'
import { Paragraph } from '@/ui/Section'
import { Toggle } from '@/ui/Toggle'
import { levelNames } from './texts'

const AT_ONCE = 10

interface Props {
  /** Those that may be chosen. */
  questions: readonly OpenQuestion[]
  /** Why there is none. */
  whyNone: string
  chosen: readonly string[]
  onChoose: (ids: string[]) => void
}

/** Questions one by one, from those that everybody may practise: they stand on the sheet as they are chosen. */
export function ChooseQuestions({ questions, whyNone, chosen, onChoose }: Props) {
  const topics = [...new Set(questions.map(({ topic }) => topic))]
  const [wanted, setTopic] = useState('')
  const topic = topics.includes(wanted) ? wanted : (topics[0] ?? '')
  const [from, setFrom] = useState(0)
  const shown = questions.filter((question) => question.topic === topic)
  const turn = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(0, MOST_QUESTIONS))
  if (questions.length === 0) return <Paragraph>{whyNone}</Paragraph>
  return (
    <>
      <Choices
        label="主题"
        choices={topics.map((key) => ({ key, word: key }))}
        chosen={[topic]}
        onChoose={(key) => {
          setTopic(key)
          setFrom(0)
        }}
      />
      <Paragraph quiet>{`已选 ${chosen.length} 题，最多 ${MOST_QUESTIONS} 题`}</Paragraph>
      <Rows>
        {shown.slice(from, from + AT_ONCE).map(({ id, stem, level }) => (
          <Row key={id} title={stem} note={levelNames[level]}>
            <Toggle on={chosen.includes(id)} label={stem} onTap={() => turn(id)} />
          </Row>
        ))}
      </Rows>
      <Pager from={from} atOnce={AT_ONCE} of={shown.length} onTurn={setFrom} />
    </>
  )
}
