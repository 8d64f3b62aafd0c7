import { CustomWrapper, View } from '@tarojs/components'
import { dateAt, dateInWords, spanInWords, timeAt, weekdayOf } from '@core/domain/moment'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Sentence } from './Sentence'
import styles from './AnswerBlock.module.scss'
import { DistrictPicker } from './DistrictPicker'
import { checkedInWords, texts } from './texts'
import { useAnswer } from './useAnswer'

/** Numbers with their units: a countdown with colons would read as a time of day. */
function Countdown({ span }: { span: number }) {
  return (
    <View className={styles.countdown}>
      <View>距开始</View>
      {spanInWords(span).map(({ number, unit }) => (
        <View key={unit} className={styles.part}>
          <View className={styles.number}>{number}</View>
          <View className={styles.unit}>{unit}</View>
        </View>
      ))}
    </View>
  )
}

/** Today and the one sentence that answers, with what it rests on. */
export function AnswerBlock() {
  const { answer, checkedAt, now } = useAnswer()
  const today = dateAt(now)
  return (
    <CustomWrapper>
      <View className={styles.line}>
        <DistrictPicker />
        <View className={styles.date}>{`${dateInWords(today)} ${weekdayOf(today)}`}</View>
      </View>
      <View className={styles.sentence}>
        <Sentence answer={answer} />
      </View>
      {answer.kind === 'testToday' && answer.stage === 'ahead' && <Countdown span={answer.from - now} />}
      {answer.kind === 'testToday' && answer.stage === 'during' && (
        <View className={styles.note}>{`按安排，${timeAt(answer.from)}–${timeAt(answer.to)} 正在试鸣时段`}</View>
      )}
      {answer.kind === 'testToday' && answer.test.source === 'custom' && (
        <View className={styles.note}>{texts.custom}</View>
      )}
      {answer.kind === 'testToday' && answer.stage !== 'over' && <View className={styles.note}>{texts.keepOrder}</View>}
      <View className={styles.checked}>{checkedInWords(answer, checkedAt, now)}</View>
      <View className={styles.button}>
        <Button kind="alert" icon="alert" onTap={() => open('sounding')}>
          {texts.sounding}
        </Button>
      </View>
    </CustomWrapper>
  )
}

/** Whether the zone is tinted for the day of a test. */
export function useZoneTone(): 'quiet' | 'day' {
  return useAnswer().answer.kind === 'testToday' ? 'day' : 'quiet'
}
