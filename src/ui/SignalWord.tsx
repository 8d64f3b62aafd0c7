import { View } from '@tarojs/components'
import { MiniRhythm } from './MiniRhythm'
import type { Tone } from './RhythmBar'
import styles from './SignalWord.module.scss'

/** The word of a signal with its sign before it, in its colour. */
export function SignalWord({ tone, children }: { tone: Tone; children: string }) {
  return (
    <View className={`${styles.word} ${styles[tone]}`}>
      <MiniRhythm tone={tone} />
      <View>{children}</View>
    </View>
  )
}
