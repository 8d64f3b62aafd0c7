import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './Band.module.scss'

/** A strip over the full width, at the very top of a page: what must be known before anything below it is read. */
export function Band({ tone = 'day', children }: { tone?: 'day' | 'notice'; children: ReactNode }) {
  return (
    <View className={`${styles.band} ${styles[tone]}`}>
      <View className={styles.measure}>{children}</View>
    </View>
  )
}

/** A line of a band: what it is, and beside it of when, of where, or since when. */
export function BandLine({ strong, words, beside }: { strong: string; words?: string; beside?: string | undefined }) {
  return (
    <View className={styles.line}>
      <View className={styles.words}>
        <View className={styles.strong}>{strong}</View>
        {words !== undefined && <View>{words}</View>}
      </View>
      {beside !== undefined && <View>{beside}</View>}
    </View>
  )
}
