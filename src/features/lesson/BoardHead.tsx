import { CustomWrapper, View } from '@tarojs/components'
import { placeOf, type Lesson } from '@core/domain/lesson/lesson'
import { timeAt } from '@core/domain/moment'
import { useTicks } from '@/session/serverClock'
import { spoken } from '@/ui/spoken'
import styles from './Board.module.scss'
import { partWords, texts } from './texts'

/** With more questions than this their segments stand close to each other. */
const DENSE = 20

/** The time in China, as a clock on the wall. */
function Clock() {
  return (
    <CustomWrapper>
      <View className={styles.clock}>{timeAt(useTicks(60_000))}</View>
    </CustomWrapper>
  )
}

/** What the lesson is, which question of how many, and the time. */
export function BoardHead({ lesson }: { lesson: Lesson }) {
  const { step } = lesson
  const place = 'turn' in step ? placeOf(lesson, step.turn) : null
  return (
    <View className={styles.head}>
      <View className={styles.title} {...spoken({ role: 'heading', level: 1 })}>
        <View>课堂</View>
        <View className={styles.dot} />
        <View className={styles.named}>{lesson.title}</View>
        {lesson.sample && <View className={styles.sample}>{texts.sample}</View>}
      </View>
      {place && (
        <View className={styles.progress}>
          <View className={styles.part}>{partWords[place.part]}</View>
          <View className={`${styles.segments} ${place.of > DENSE ? styles.dense : ''}`}>
            {Array.from({ length: place.of }, (_, nth) => (
              <View key={nth} className={`${styles.segment} ${nth < place.nth ? styles.done : ''}`} />
            ))}
          </View>
          <View className={styles.place}>{`第 ${place.nth} 题，共 ${place.of} 题`}</View>
        </View>
      )}
      <Clock />
    </View>
  )
}
