import { View } from '@tarojs/components'
import styles from './School.module.scss'

/** A few figures beside each other, each with what it counts. */
export function Figures({ figures }: { figures: readonly { what: string; figure: string }[] }) {
  return (
    <View className={styles.figures}>
      {figures.map(({ what, figure }) => (
        <View key={what}>
          <View className={styles.figure}>{figure}</View>
          <View className={styles.what}>{what}</View>
        </View>
      ))}
    </View>
  )
}
