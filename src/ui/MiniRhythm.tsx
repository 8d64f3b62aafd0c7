import { View } from '@tarojs/components'
import styles from './MiniRhythm.module.scss'
import type { Tone } from './RhythmBar'
import { spoken } from './spoken'

const strokes: Record<Tone, number> = { preliminary: 2, raid: 4, clear: 1, neutral: 3 }

/** The sign beside a signal's word: two blocks, four strokes, or one block. Word and shape tell it without the colour. */
export function MiniRhythm({ tone, large = false }: { tone: Tone; large?: boolean }) {
  return (
    <View className={`${styles.sign} ${styles[tone]} ${large ? styles.large : ''}`} {...spoken({ hidden: true })}>
      {Array.from({ length: strokes[tone] }, (_, place) => (
        <View key={place} className={styles.stroke} />
      ))}
    </View>
  )
}
