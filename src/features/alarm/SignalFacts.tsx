import { View } from '@tarojs/components'
import { guidance, guidanceReview } from '@core/domain/alarm/guidance'
import type { Signal } from '@core/domain/alarm/patterns'
import { Meta, Paragraph, Section } from '@/ui/Section'
import styles from './SignalFacts.module.scss'
import { texts } from './texts'

function Place({ word, lines }: { word: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <View className={styles.place}>
      <View className={styles.word}>{word}</View>
      <View className={styles.lines}>
        {lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
    </View>
  )
}

/** What a signal means, what to do in a test, and what in war, each with where it is written. */
export function SignalFacts({ signal }: { signal: Signal }) {
  const { meaning, inTest, forReal, sources } = guidance[signal]
  return (
    <>
      <Section title={texts.meaning}>
        <Paragraph>{meaning}</Paragraph>
      </Section>
      <Section title={texts.inTest}>
        {inTest.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Section>
      <Section title={texts.forReal}>
        {forReal.atOnce.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <Place word={texts.indoors} lines={forReal.indoors} />
        <Place word={texts.outdoors} lines={forReal.outdoors} />
        <View className={styles.sources}>
          {sources.map((source, place) => (
            <Meta key={source}>{place === 0 ? `${texts.basis}${source}` : source}</Meta>
          ))}
          <Meta>{guidanceReview}</Meta>
        </View>
      </Section>
    </>
  )
}
