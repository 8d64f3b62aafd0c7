import { View } from '@tarojs/components'
import styles from './Figures.module.scss'

/** Numbers side by side, each with its word beneath. */
export function Figures({ of }: { of: readonly { word: string; number: number }[] }) {
  return (
    <View className={styles.figures}>
      {of.map(({ word, number }) => (
        <View key={word}>
          <View className={styles.number}>{number}</View>
          <View className={styles.word}>{word}</View>
        </View>
      ))}
    </View>
  )
}
