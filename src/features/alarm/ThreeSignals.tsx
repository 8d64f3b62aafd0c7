import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { patterns, SIGNAL_SECONDS, signals, type Signal } from '@core/domain/alarm/patterns'
import { Icon } from '@/ui/Icon'
import { RhythmBar } from '@/ui/RhythmBar'
import { SignalWord } from '@/ui/SignalWord'
import { Tap } from '@/ui/Tap'
import { open } from '@/platform/navigation'
import { onWindowResize, windowWidth } from '@/platform/windowWidth'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import styles from './ThreeSignals.module.scss'
import { tones } from '@/ui/tones'

/** A pixel a second on a phone, two on a wide screen, less where a phone is narrow; always whole pixels a block. */
const widthFor = (window: number): number => (window >= 900 ? 360 : window >= 375 ? 180 : window >= 345 ? 150 : 120)

function useChartWidth(): number {
  const [width, setWidth] = useState(() => widthFor(windowWidth()))
  useEffect(() => onWindowResize((window) => setWidth(widthFor(window))), [])
  return width
}

function SignalRow({ signal, at, width }: { signal: Signal; at: readonly string[]; width: number }) {
  const { name, hook, rhythm, sentence } = patterns[signal]
  const tone = tones[signal]
  return (
    <Tap
      className={styles.row ?? ''}
      onTap={() => open('signal', { kind: signal })}
      label={`${name}，${at.join('、')}${hook}，${sentence}`}
    >
      <View className={styles.name}>
        <SignalWord tone={tone}>{name}</SignalWord>
      </View>
      <RhythmBar
        blocks={blocksBetween(rhythm, 0, SIGNAL_SECONDS)}
        total={SIGNAL_SECONDS}
        width={width}
        height={28}
        tone={tone}
        label={sentence}
      />
      <View className={styles.end}>
        <View className={styles.hook}>
          {at.map((time) => (
            <View key={time} className={styles.at}>
              {time}
            </View>
          ))}
          <View>{hook}</View>
        </View>
        <View className={styles.chevron}>
          <Icon name="chevron" size={16} />
        </View>
      </View>
    </Tap>
  )
}

/** The three signals on one axis of three minutes; on the day of a test with the times of each. Each row opens its signal. */
export function ThreeSignals({ times }: { times?: Partial<Record<Signal, readonly string[]>> | undefined }) {
  const width = useChartWidth()
  return (
    <View className={styles.chart}>
      {signals.map((signal) => (
        <SignalRow key={signal} signal={signal} at={times?.[signal] ?? []} width={width} />
      ))}
      <View className={styles.axis} style={`width:${(width * 4) / 3}px`}>
        {['0', '1', '2', '3 分'].map((mark) => (
          <View key={mark} className={styles.mark}>
            {mark}
          </View>
        ))}
      </View>
    </View>
  )
}
