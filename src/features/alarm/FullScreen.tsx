import { View } from '@tarojs/components'
import { captionAt } from '@core/domain/alarm/captionAt'
import { patterns, type Signal } from '@core/domain/alarm/patterns'
import { soundAt } from '@core/domain/alarm/soundAt'
import { Button } from '@/ui/Button'
import { FullSignal } from '@/ui/FullSignal'
import { spoken } from '@/ui/spoken'
import styles from './FullScreen.module.scss'
import { texts } from './texts'
import { tones } from '@/ui/tones'
import type { Playback } from './usePlayer'

interface Props {
  signal: Signal
  look: string
  playback: Playback
  onStart: () => void
  onLeave: () => void
}

/** The whole screen fills and empties with the signal, for those who cannot hear it. */
export function FullScreen({ signal, look, playback, onStart, onLeave }: Props) {
  const { name, rhythm } = patterns[signal]
  const running = playback.state === 'playing'
  const sound = soundAt(rhythm, playback.at)
  const caption = captionAt(rhythm, playback.at)
  const sounding = running && sound.phase === 'sounding'
  const left = 'secondsLeft' in sound ? Math.ceil(sound.secondsLeft) : 0
  return (
    <FullSignal
      look={look}
      label={`${name}，全屏`}
      onLeave={onLeave}
      tone={tones[signal]}
      sounding={sounding}
      above={['识别训练']}
      name={name}
      foot={
        <>
          {!running && (
            <Button kind="filled" onTap={onStart}>
              开始（无声）
            </Button>
          )}
          <Button onTap={onLeave}>{texts.leaveFull}</Button>
        </>
      }
    >
      <View className={styles.phase} {...spoken({ live: true })}>
        {running ? caption.phase : '准备好了'}
      </View>
      <View className={styles.seconds}>{running ? left : ''}</View>
      <View className={styles.round}>{running ? caption.round : ''}</View>
    </FullSignal>
  )
}
