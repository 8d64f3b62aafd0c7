import { View } from '@tarojs/components'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { optionInWords } from './optionWords'
import styles from './School.module.scss'
import { texts } from './texts'
import type { Results } from './useResults'

/** 再讲一讲: the questions that were right least often, with what is right and why. */
export function Again({ results: { again, questions, sheets } }: { results: Results }) {
  const weakest = again.flatMap((place) => {
    const question = questions[place]
    return question ? [{ question, nth: place + 1 }] : []
  })
  return (
    <Section title={texts.again}>
      <Paragraph quiet>{weakest.length === 0 ? texts.againNone : texts.againNote}</Paragraph>
      {weakest.map(({ question: { id, stem, right, key, options, explanation, citation, mostChosenWrong }, nth }) => (
        <View key={id} className={styles.question}>
          <View className={styles.stem}>{`${nth}. ${stem}`}</View>
          <Meta>
            {`答对 ${right} / ${sheets}${mostChosenWrong === null ? '' : `　错选最多：${optionInWords(options, mostChosenWrong)}`}`}
          </Meta>
          <Paragraph>{`正确：${key.map((place) => optionInWords(options, place)).join('；')}`}</Paragraph>
          <Paragraph quiet>{explanation}</Paragraph>
          <Meta>{citation}</Meta>
        </View>
      ))}
    </Section>
  )
}
