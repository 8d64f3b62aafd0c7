import { View } from '@tarojs/components'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import { patterns, SIGNAL_SECONDS } from '@core/domain/alarm/patterns'
import { signalsOf } from '@core/domain/announcement/phaseAt'
import { timeAt } from '@core/domain/moment'
import { MiniRhythm } from '@/ui/MiniRhythm'
import { RhythmBar } from '@/ui/RhythmBar'
import { tones } from '@/ui/tones'
import styles from './Screen.module.scss'
import { texts } from './texts'
import type { Showing } from './useScreen'

interface Props {
  showing: Showing
  unit: number
  /** What there is for a bar, px. */
  width: number
}

/** The signals of the session that goes on or comes next, a row each; while one sounds, the one after it. */
export function Signals({ showing: { live, phase }, unit, width }: Props) {
  if (!phase || !('test' in live)) return null
  const next = phase.kind === 'signal' ? phase.next : null
  const bar = Math.max(60, Math.floor(width / 30) * 30)
  const sign = `transform:scale(${(unit * 2).toFixed(2)});width:${Math.round(unit * 80)}px`
  const coming = phase.kind === 'signal' || phase.kind === 'over' ? null : phase.next.session
  const rows = next ? [next] : signalsOf(live.test).filter(({ session }) => session === coming)
  return (
    <View className={styles.rows}>
      {rows.map(({ signal, from, to }) => (
        <View key={from} className={styles.row}>
          <View className={`${styles.word} ${styles[tones[signal]]}`}>
            <View className={styles.sign} style={sign}>
              <MiniRhythm tone={tones[signal]} />
            </View>
            <View>{`${next ? `${texts.next} ` : ''}${patterns[signal].name}`}</View>
          </View>
          <View className={styles.time}>{`${timeAt(from)}–${timeAt(to)}`}</View>
          <RhythmBar
            blocks={blocksBetween(patterns[signal].rhythm, 0, SIGNAL_SECONDS)}
            total={SIGNAL_SECONDS}
            width={bar}
            height={Math.round(unit * 72)}
            tone={tones[signal]}
            label={patterns[signal].sentence}
          />
          {!next && <View className={styles.hook}>{patterns[signal].hook}</View>}
        </View>
      ))}
    </View>
  )
}
