import { View } from '@tarojs/components'
import styles from './Gap.module.scss'

/** A tinted strip between groups of rows. */
export function Gap() {
  return <View className={styles.gap} />
}
