import { View } from '@tarojs/components'
import { memo } from 'react'
import type { Phase } from '@core/domain/announcement/phaseAt'
import { spanInWords } from '@core/domain/moment'
import { tones } from '@/ui/tones'
import styles from './Numbers.module.scss'
import { countOf, roundOf, stateOf } from './texts'

const Words = memo(function Words({ look, state, round }: { look: string; state: string; round: string }) {
  return (
    <View className={styles.words}>
      <View className={`${styles.state} ${look}`}>{state}</View>
      <View className={styles.round}>{round}</View>
    </View>
  )
})

/** Whether it sounds, which round it is, and how many seconds are left, as large as can be read from across a room. */
export function Numbers({ phase }: { phase: Phase }) {
  if (phase.kind === 'over') return null
  const look =
    phase.kind === 'signal' && phase.sounding
      ? `${styles.sounding} ${styles[tones[phase.present.signal]]}`
      : styles.still
  return (
    <View className={styles.line}>
      <Words look={look ?? ''} state={stateOf(phase)} round={roundOf(phase)} />
      <View className={styles.count}>
        {countOf(phase) !== '' && <View className={styles.what}>{countOf(phase)}</View>}
        {spanInWords(phase.secondsLeft * 1000).map(({ number, unit }) => (
          <View key={unit} className={styles.part}>
            <View className={styles.number}>{number}</View>
            <View className={styles.unit}>{unit}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
