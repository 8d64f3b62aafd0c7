import { CustomWrapper, View } from '@tarojs/components'
import { useMemo } from 'react'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import type { Clip } from '@core/domain/alarm/clip'
import { patterns, SIGNAL_SECONDS, type Signal } from '@core/domain/alarm/patterns'
import { secondsOf } from '@core/domain/alarm/segments'
import type { Step } from '@core/domain/lesson/lesson'
import type { Press } from '@core/domain/lesson/press'
import { RhythmBar, type Tone } from '@/ui/RhythmBar'
import { spoken } from '@/ui/spoken'
import { Tap } from '@/ui/Tap'
import { tones } from '@/ui/tones'
import styles from './Board.module.scss'
import { texts } from './texts'
import { usePlaying, type PlaySound } from './usePlaying'

/** The bar stands over the whole width of the board, in units. */
const WIDTH = 1728
const PLAYED = 300
const STILL = 88

interface Props {
  clip: Clip
  at: Step['at']
  unit: number
  /** The screen is black: what sounds would have no label. */
  black: boolean
  audible: boolean
  /** Which of ours it is; told once the answer is shown. */
  signal: Signal | null
  press: (press: Press) => void
  playSound: PlaySound
}

/** Every bar has the axis of three minutes; an excerpt takes its part of it, and says that it is one. */
function measuresOf({ rhythm }: Pick<Clip, 'rhythm'>, unit: number) {
  const total = secondsOf(rhythm)
  const axis = Math.max(SIGNAL_SECONDS, total)
  return { total, width: Math.floor((WIDTH * unit * total) / axis), isExcerpt: total < axis }
}

/** A bar that stands still. */
function Still({ rhythm, unit, tone }: Pick<Clip, 'rhythm'> & { unit: number; tone: Tone }) {
  const { total, width, isExcerpt } = measuresOf({ rhythm }, unit)
  return (
    <View className={styles.beside}>
      <RhythmBar
        blocks={blocksBetween(rhythm, 0, total)}
        total={total}
        width={width}
        height={Math.round(STILL * unit)}
        tone={tone}
        label={texts.show}
      />
      {isExcerpt && <View>{texts.excerpt}</View>}
    </View>
  )
}

/** While it plays: what has passed is there, what comes is not shown yet. */
function Moving({ clip, unit, black, audible, playSound }: Omit<Props, 'at' | 'signal' | 'press'>) {
  const playing = usePlaying(clip, audible, playSound, black)
  const { total, width, isExcerpt } = measuresOf(clip, unit)
  const blocks = useMemo(() => blocksBetween(clip.rhythm, 0, secondsOf(clip.rhythm)), [clip])
  if (playing.state === 'announced')
    return (
      <View className={styles.announced} {...spoken({ live: true })}>
        <View className={styles.training}>{texts.training}</View>
        <View>{texts.trainingNote}</View>
      </View>
    )
  const passed = blocks
    .filter(({ from }) => from < playing.at)
    .map(({ from, to }) => ({ from, to: Math.min(to, playing.at) }))
  return (
    <>
      <View className={styles.pace}>{audible ? `${texts.training}　${texts.trueSpeed}` : texts.fast}</View>
      <CustomWrapper>
        <View className={styles.beside}>
          <RhythmBar
            blocks={passed}
            total={total}
            width={width}
            height={Math.round(PLAYED * unit)}
            tone="neutral"
            label={texts.show}
          />
          {isExcerpt && <View>{texts.excerpt}</View>}
        </View>
      </CustomWrapper>
    </>
  )
}

/**
 * The bar of a signal question: it waits, it moves, and while hands are counted it stands still and small. With the answer
 * stands the whole signal, in its colour.
 */
export function BoardBar({ clip, at, unit, black, audible, signal, press, playSound }: Props) {
  if (at === 'play')
    return (
      <View className={`${styles.bar} ${styles.high}`}>
        <Moving {...{ clip, unit, black, audible, playSound }} />
      </View>
    )
  if (at === 'ask')
    return (
      <View className={`${styles.bar} ${styles.high} ${styles.waiting}`}>
        <Tap className={styles.show} onTap={() => press({ press: 'next' })} label={texts.show}>
          <View className={styles.triangleSign} />
          <View>{texts.show}</View>
        </Tap>
      </View>
    )
  return (
    <View className={styles.bar}>
      {at === 'reveal' && signal ? (
        <Still rhythm={patterns[signal].rhythm} unit={unit} tone={tones[signal]} />
      ) : (
        <Still rhythm={clip.rhythm} unit={unit} tone="neutral" />
      )}
    </View>
  )
}
