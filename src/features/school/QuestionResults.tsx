import { View } from '@tarojs/components'
import { useState } from 'react'
import { CountBar } from '@/ui/CountBar'
import { Link } from '@/ui/Link'
import { Pager } from '@/ui/Pager'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { optionInWords } from './optionWords'
import styles from './School.module.scss'
import { texts } from './texts'
import type { QuestionResult, Results } from './useResults'

const AT_ONCE = 10

/** How often each option was chosen, and what is right. */
function Options({ question, sheets }: { question: QuestionResult; sheets: number }) {
  return (
    <View className={styles.options}>
      {question.options.map((option, place) => (
        <CountBar
          key={option}
          words={`${optionInWords(question.options, place)}${question.key.includes(place) ? '（正确）' : ''}`}
          count={`${question.counts[place] ?? 0}`}
          part={question.counts[place] ?? 0}
          whole={sheets}
          aside={!question.key.includes(place)}
        />
      ))}
      <Paragraph quiet>{question.explanation}</Paragraph>
      <Meta>{question.citation}</Meta>
    </View>
  )
}

function Question({ question, nth, sheets }: { question: QuestionResult; nth: number; sheets: number }) {
  const [isOpen, setOpen] = useState(false)
  const { stem, options, right, mostChosenWrong, counts } = question
  return (
    <View className={styles.question}>
      <CountBar words={`${nth}. ${stem}`} count={`答对 ${right} / ${sheets}`} part={right} whole={sheets} />
      {mostChosenWrong !== null && (
        <Meta>{`错选最多：${optionInWords(options, mostChosenWrong)}（${counts[mostChosenWrong] ?? 0}）`}</Meta>
      )}
      <Link label={`${isOpen ? '收起' : '看'}第 ${nth} 题的选项和解析`} onTap={() => setOpen(!isOpen)}>
        {isOpen ? '收起' : '选项和解析'}
      </Link>
      {isOpen && <Options {...{ question, sheets }} />}
    </View>
  )
}

/** Each question in the order of the paper: how many had it right, and what was chosen wrongly most often. */
export function QuestionResults({ results: { questions, sheets } }: { results: Results }) {
  const [from, setFrom] = useState(0)
  return (
    <Section title={texts.questions}>
      {questions.slice(from, from + AT_ONCE).map((question, place) => (
        <Question key={question.id} nth={from + place + 1} {...{ question, sheets }} />
      ))}
      <Pager from={from} atOnce={AT_ONCE} of={questions.length} onTurn={setFrom} />
    </Section>
  )
}
