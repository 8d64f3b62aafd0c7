import { View } from '@tarojs/components'
import { Sentence } from './Sentence'
import styles from './AnswerLine.module.scss'
import { calledOffMeans, checkedInWords } from './texts'
import { useAnswer, type Answered } from './useAnswer'

function meaning(answer: Answered['answer']): string {
  if (answer.kind === 'calledOff') return calledOffMeans[answer.how]
  return '以现场警报和政府发布为准。听清节奏，对照下面三条。'
}

/** The answer again, for whoever hears a siren now: what was received, and nothing beyond it. */
export function AnswerLine() {
  const { answer, checked, checkedAt, now } = useAnswer()
  return (
    <View className={styles.answer}>
      <View className={styles.sentence}>
        <Sentence answer={answer} />
      </View>
      <View>{meaning(answer)}</View>
      <View className={styles.checked}>{checkedInWords(checked, checkedAt, now)}</View>
    </View>
  )
}
