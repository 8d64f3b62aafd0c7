import { View } from '@tarojs/components'
import { memo, useMemo } from 'react'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import { patterns, SIGNAL_SECONDS, type Signal } from '@core/domain/alarm/patterns'
import type { Phase, SignalOfTest } from '@core/domain/announcement/phaseAt'
import { timeAt } from '@core/domain/moment'
import { RhythmBar } from '@/ui/RhythmBar'
import { spoken } from '@/ui/spoken'
import { tones } from '@/ui/tones'
import styles from './NowBar.module.scss'

const HEIGHT = 160

/** Of a signal that is still to come: nothing moves over it yet. */
const COMING_HEIGHT = 120

/** How much (seconds) of the signals before and after a silence is drawn beside it. */
const BESIDE = 60

/** A silence longer than this (seconds) is not drawn to scale: it would be nothing but silence. */
const DRAWN_GAP = 15 * 60

const Axis = memo(function Axis({ from, width }: { from: number; width: number }) {
  return (
    <View className={styles.axis} style={`width:${width}px`}>
      {[0, 1, 2, 3].map((minute) => (
        <View key={minute}>{timeAt(from + minute * 60_000)}</View>
      ))}
    </View>
  )
})

function SignalBar({ signal, from, at, width }: { signal: Signal; from: number; at: number | null; width: number }) {
  const blocks = useMemo(() => blocksBetween(patterns[signal].rhythm, 0, SIGNAL_SECONDS), [signal])
  return (
    <>
      <RhythmBar
        blocks={blocks}
        total={SIGNAL_SECONDS}
        width={width}
        height={at === null ? COMING_HEIGHT : HEIGHT}
        tone={tones[signal]}
        label={patterns[signal].sentence}
        at={at ?? 0}
      />
      <Axis from={from} width={width} />
    </>
  )
}

const GapBlocks = memo(function GapBlocks({
  previous,
  next,
  scale,
  seconds,
}: {
  previous: Signal
  next: Signal
  scale: number
  seconds: number
}) {
  const place = (from: number, to: number) =>
    `left:${Math.round(from * scale)}px;width:${Math.max(2, Math.round((to - from) * scale))}px`
  const before = blocksBetween(patterns[previous].rhythm, SIGNAL_SECONDS - BESIDE, SIGNAL_SECONDS)
  const after = blocksBetween(patterns[next].rhythm, 0, BESIDE)
  return (
    <>
      {before.map(({ from, to }) => (
        <View key={from} className={`${styles.block} ${styles[tones[previous]]}`} style={place(from, to)} />
      ))}
      <View className={styles.silence} style={place(BESIDE + 4, BESIDE + seconds - 4)}>
        <View className={styles.word}>{`间歇 ${Math.round(seconds / 60)} 分钟`}</View>
      </View>
      {after.map(({ from, to }) => (
        <View
          key={from}
          className={`${styles.block} ${styles.coming} ${styles[tones[next]]}`}
          style={place(BESIDE + seconds + from, BESIDE + seconds + to)}
        />
      ))}
    </>
  )
})

function GapBar({
  previous,
  next,
  moment,
  width,
}: {
  previous: SignalOfTest
  next: SignalOfTest
  moment: number
  width: number
}) {
  const seconds = (next.from - previous.to) / 1000
  const scale = width / (seconds + 2 * BESIDE)
  const at = BESIDE + (moment - previous.to) / 1000
  return (
    <>
      <View
        className={styles.gapBar}
        style={`width:${width}px;height:${HEIGHT}px`}
        {...spoken({ role: 'img', label: `两种警报之间，间歇 ${Math.round(seconds / 60)} 分钟` })}
      >
        <GapBlocks previous={previous.signal} next={next.signal} scale={scale} seconds={seconds} />
        <View className={styles.cursor} style={`left:${Math.round(at * scale)}px`} />
      </View>
      <View className={styles.axis} style={`width:${width}px`}>
        <View>{`${patterns[previous.signal].shortName} ${timeAt(previous.to)}`}</View>
        <View>{`${next.at} ${patterns[next.signal].shortName}`}</View>
      </View>
    </>
  )
}

/** The bar of what goes on now: a signal with the line that moves over it, or the silence between two of them. */
export function NowBar({ phase, moment, width }: { phase: Phase; moment: number; width: number }) {
  if (phase.kind === 'over') return null
  if (phase.kind === 'signal') {
    const { signal, from } = phase.present
    return <SignalBar {...{ signal, from, width }} at={Math.floor((moment - from) / 500) / 2} />
  }
  if (phase.kind === 'gap' && phase.next.from - phase.previous.to <= DRAWN_GAP * 1000)
    return <GapBar previous={phase.previous} next={phase.next} moment={moment} width={width} />
  return <SignalBar signal={phase.next.signal} from={phase.next.from} at={null} width={width} />
}
