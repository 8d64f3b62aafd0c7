import { View } from '@tarojs/components'
import { toldInWords, type Told } from '@core/domain/activity/difficulty'
import { CountBar } from '@/ui/CountBar'
import styles from './Bank.module.scss'

/** How many had a question right, as a bar under its words. Of what is not told there is no bar: an empty one would say nobody. */
export function ToldBar({ words, told }: { words: string; told: Told }) {
  if (told) return <CountBar words={words} count={toldInWords(told)} part={told.right} whole={told.answered} />
  return (
    <View className={styles.untold}>
      <View>{words}</View>
      <View className={styles.note}>{toldInWords(told)}</View>
    </View>
  )
}
