import { View } from '@tarojs/components'
import { Sentence } from './Sentence'
import styles from './AnswerLine.module.scss'
import { checkedInWords, texts } from './texts'
import { useAnswer } from './useAnswer'

/** The answer again, for whoever hears a siren now: what was received, and nothing beyond it. */
export function AnswerLine() {
  const { answer, checkedAt, now } = useAnswer()
  const test = answer.kind === 'testToday'
  return (
    <View className={styles.answer}>
      <View className={styles.sentence}>
        <Sentence answer={answer} />
      </View>
      <View>{test ? `${texts.custom}。` : '以现场警报和政府发布为准。听清节奏，对照下面三条。'}</View>
      <View className={styles.checked}>{checkedInWords(answer, checkedAt, now)}</View>
    </View>
  )
}
