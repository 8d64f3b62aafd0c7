import { CustomWrapper, View } from '@tarojs/components'
import { dateAt, dateInWords, spanInWords, timeAt, weekdayOf } from '@core/domain/moment'
import { open } from '@/platform/navigation'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Sentence } from './Sentence'
import styles from './AnswerBlock.module.scss'
import { DistrictPicker } from './DistrictPicker'
import { calledOffMeans, checkedInWords, texts } from './texts'
import { useAnswer, type Answered } from './useAnswer'

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

/** What the sentence rests on, and what it means for today. */
function Notes({ answer, checked }: Pick<Answered, 'answer' | 'checked'>) {
  if (answer.kind === 'calledOff')
    return (
      <>
        <View className={styles.loud}>{calledOffMeans[answer.how]}</View>
        {!checked && <View className={styles.loud}>{texts.unchecked}</View>}
      </>
    )
  if (answer.kind !== 'testToday') return null
  return (
    <>
      {answer.stage === 'during' && (
        <View className={styles.note}>{`按安排，${timeAt(answer.from)}–${timeAt(answer.to)} 正在试鸣时段`}</View>
      )}
      {answer.stage !== 'over' && <View className={styles.note}>{texts.keepOrder}</View>}
      {!checked && <View className={styles.loud}>{texts.unchecked}</View>}
    </>
  )
}

/** Today and the one sentence that answers, with what it rests on. */
export function AnswerBlock() {
  const { answer, live, checked, checkedAt, sample, now } = useAnswer()
  const today = dateAt(now)
  const told = answer.kind === 'calledOff' || (answer.kind === 'testToday' && answer.test.source === 'announcement')
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
      <Notes answer={answer} checked={checked} />
      <View className={styles.line}>
        <View className={styles.checked}>{checkedInWords(checked, checkedAt, now)}</View>
        {told && sample && <Badge>{texts.sample}</Badge>}
      </View>
      <View className={styles.buttons}>
        {answer.kind === 'calledOff' && (
          <Button kind="filled" onTap={() => open('notice', { id: answer.by })}>
            {texts.read}
          </Button>
        )}
        {(live === 'early' || live === 'open') && (
          <Button kind="filled" onTap={() => open('live')}>
            {texts.follow}
          </Button>
        )}
        <Button kind="alert" icon="alert" onTap={() => open('sounding')}>
          {texts.sounding}
        </Button>
      </View>
    </CustomWrapper>
  )
}

/** How the zone is tinted: for the day of a test, or louder where it was called off. */
export function useZoneTone(): 'quiet' | 'day' | 'notice' {
  const { kind } = useAnswer().answer
  return kind === 'testToday' ? 'day' : kind === 'calledOff' ? 'notice' : 'quiet'
}
