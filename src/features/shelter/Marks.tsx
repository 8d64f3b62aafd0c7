import { View } from '@tarojs/components'
import { Badge } from '@/ui/Badge'
import styles from './Marks.module.scss'
import type { Mark } from './marks'

/** Words that qualify a place, side by side. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  return (
    <View className={styles.marks}>
      {marks.map(({ word, tone }) => (
        <Badge key={word} tone={tone}>
          {word}
        </Badge>
      ))}
    </View>
  )
}

/** Facts on one line, a dot between them. */
export function Where({ words }: { words: readonly string[] }) {
  return (
    <View className={styles.where}>
      <View className={styles.parts}>
        {words.map((word) => (
          <View key={word} className={styles.part}>
            {word}
          </View>
        ))}
      </View>
    </View>
  )
}
