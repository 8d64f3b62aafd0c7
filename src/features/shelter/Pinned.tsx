import { View } from '@tarojs/components'
import styles from './Pinned.module.scss'
import { dateOfList, texts } from './texts'

/** Stays at the foot while the list is read: that it is made up, and of when it is where there is room; as wide as its page. */
export function Pinned({ date, wide = false }: { date: string | null; wide?: boolean }) {
  return (
    <View className={styles.pinned}>
      <View className={`${styles.measure} ${wide ? styles.wide : ''}`}>
        <View className={styles.strong}>{texts.sampleBand}</View>
        {date !== null && <View>{dateOfList(date)}</View>}
      </View>
    </View>
  )
}
