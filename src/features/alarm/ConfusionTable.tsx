import { View } from '@tarojs/components'
import { confusionSentence, confusionTable, takenFor } from '@core/domain/alarm/confusions'
import { patterns, signals } from '@core/domain/alarm/patterns'
import { open } from '@/platform/navigation'
import { Row } from '@/ui/Row'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import styles from './ConfusionTable.module.scss'
import { texts } from './texts'
import { useTrainingRecord } from './trainingRecord'

/** One sentence on what one confuses with what, and the way to the table behind it. Nothing while nothing was confused. */
export function ConfusionLine() {
  const sentence = useTrainingRecord(({ answers }) => confusionSentence(answers))
  return sentence === null ? null : <Row title={sentence} onTap={() => open('signal/confusion')} />
}

/** How often each signal was taken for which. It is one's own, stays on the phone, and is no score. */
export function ConfusionTable() {
  const answers = useTrainingRecord((state) => state.answers)
  const table = confusionTable(answers)
  const sentence = confusionSentence(answers)
  if (answers.length === 0)
    return (
      <Section>
        <Paragraph>{texts.confusionNone}</Paragraph>
      </Section>
    )
  return (
    <Section title={sentence ?? '还没有把一种警报当成另一种'}>
      <View className={styles.table} {...spoken({ role: 'table', label: texts.confusionTitle })}>
        <View className={styles.line} {...spoken({ role: 'row' })}>
          <View className={styles.head} {...spoken({ role: 'columnheader' })}>
            放的是
          </View>
          {takenFor.map((taken) => (
            <View key={taken} className={styles.cell} {...spoken({ role: 'columnheader' })}>
              {taken === 'other' ? '分不清' : `当成${patterns[taken].shortName}`}
            </View>
          ))}
        </View>
        {signals.map((sounded) => (
          <View key={sounded} className={styles.line} {...spoken({ role: 'row' })}>
            <View className={styles.head} {...spoken({ role: 'rowheader' })}>
              {patterns[sounded].shortName}
            </View>
            {takenFor.map((taken) => (
              <View
                key={taken}
                className={`${styles.cell} ${taken === sounded ? styles.same : ''}`}
                {...spoken({ role: 'cell' })}
              >
                {`${table[sounded][taken]} 次`}
              </View>
            ))}
          </View>
        ))}
      </View>
      <Meta>只存在本机，只给自己看。</Meta>
    </Section>
  )
}
