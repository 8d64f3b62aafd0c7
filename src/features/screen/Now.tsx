import { CustomWrapper, View } from '@tarojs/components'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import { patterns, SIGNAL_SECONDS } from '@core/domain/alarm/patterns'
import type { Phase } from '@core/domain/announcement/phaseAt'
import { spanInWords } from '@core/domain/moment'
import { RhythmBar } from '@/ui/RhythmBar'
import { spoken } from '@/ui/spoken'
import { tones } from '@/ui/tones'
import styles from './Screen.module.scss'
import { basisOf, leadOf, roundOf, texts } from './texts'

/** The seconds left, as large as the screen allows. */
function Seconds({ phase }: { phase: Phase }) {
  if (phase.kind === 'over') return null
  return (
    <View className={styles.seconds}>
      {spanInWords(phase.secondsLeft * 1000).map(({ number, unit }) => (
        <View key={unit} className={styles.part}>
          <View className={styles.number}>{number}</View>
          <View className={styles.unit}>{unit}</View>
        </View>
      ))}
    </View>
  )
}

interface Props {
  phase: Phase
  now: number
  /** Of the bar, px. */
  width: number
  height: number
}

/** What should be heard now by the notice, with its seconds; while a signal sounds, its bar over the whole width. */
export function Now({ phase, now, width, height }: Props) {
  if (phase.kind === 'over') return <View className={styles.big}>{texts.over}</View>
  const signal = phase.kind === 'signal' ? phase.present : null
  return (
    <View className={styles.now}>
      <CustomWrapper>
        <View className={styles.line}>
          <View className={styles.words}>
            <View className={styles.today}>{basisOf(phase)}</View>
            {signal && (
              <View
                className={`${styles.signal} ${styles[tones[signal.signal]]}`}
                {...spoken({ role: 'heading', live: true })}
              >
                {patterns[signal.signal].name}
              </View>
            )}
            <View className={styles.leads}>
              <View className={styles.lead}>{leadOf(phase)}</View>
              {signal && <View className={styles.round}>{roundOf(phase)}</View>}
            </View>
          </View>
          <Seconds phase={phase} />
        </View>
        {signal && (
          <View className={styles.bar}>
            <RhythmBar
              blocks={blocksBetween(patterns[signal.signal].rhythm, 0, SIGNAL_SECONDS)}
              total={SIGNAL_SECONDS}
              width={Math.floor(width / 30) * 30}
              height={height}
              tone={tones[signal.signal]}
              label={patterns[signal.signal].sentence}
              at={Math.floor((now - signal.from) / 1000)}
            />
          </View>
        )}
      </CustomWrapper>
    </View>
  )
}
