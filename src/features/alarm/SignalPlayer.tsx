import { CustomWrapper, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { captionAt } from '@core/domain/alarm/captionAt'
import { soundWarning } from '@core/domain/alarm/guidance'
import { patterns, SIGNAL_SECONDS, type Signal } from '@core/domain/alarm/patterns'
import { canVibrate } from '@/platform/vibration'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { MiniRhythm } from '@/ui/MiniRhythm'
import { RhythmBar } from '@/ui/RhythmBar'
import { Meta } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import { FullScreen } from './FullScreen'
import { PlayButton } from './PlayButton'
import styles from './SignalPlayer.module.scss'
import { texts } from './texts'
import { tones } from '@/ui/tones'
import { useBarWidth } from '@/session/useBarWidth'
import { usePlayer } from './usePlayer'

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`

/** One signal to hear, see and feel: the bar that moves with it, its caption, and the ways to follow it. */
export function SignalPlayer({ signal, look }: { signal: Signal; look: string }) {
  const { name, hook, rhythm, sentence } = patterns[signal]
  const tone = tones[signal]
  const width = useBarWidth()
  const { playback, start, stop, feel } = usePlayer(rhythm, 0, SIGNAL_SECONDS)
  const [felt, setFelt] = useState(false)
  const [full, setFull] = useState(false)
  const blocks = useMemo(() => blocksBetween(rhythm, 0, SIGNAL_SECONDS), [rhythm])

  const playing = playback.state === 'playing' ? playback : null
  const caption = captionAt(rhythm, playback.at)
  const running = playback.state !== 'idle'

  const toggleTouch = () => {
    setFelt(!felt)
    feel(!felt)
    if (!felt && !running) void start({ audible: false, felt: true, fast: false })
  }

  return (
    <View className={styles[tone]}>
      <View className={styles.head}>
        <MiniRhythm tone={tone} />
        <View className={styles.name} {...spoken({ role: 'heading' })}>
          {name}
        </View>
        <View className={styles.hook}>{hook}</View>
      </View>
      <View className={styles.sentence}>{sentence}</View>
      <CustomWrapper>
        <View className={styles.bar}>
          <RhythmBar
            {...{ blocks, width, tone }}
            total={SIGNAL_SECONDS}
            height={120}
            label={sentence}
            at={running ? playback.at : undefined}
          />
          <View className={styles.axis} style={`width:${width}px`}>
            {['0', '1', '2', '3 分'].map((mark) => (
              <View key={mark}>{mark}</View>
            ))}
          </View>
        </View>
        <View className={styles.caption}>
          <View className={styles.words} {...spoken({ live: true })}>
            {running ? (
              <>
                <View className={styles.phase}>{`${caption.phase} ${caption.duration}`}</View>
                <View>{caption.round}</View>
              </>
            ) : (
              <View className={styles.quiet}>{texts.basisIdle}</View>
            )}
          </View>
          <View className={styles.time}>
            {clock(playback.at)}
            <View className={styles.total}> / 3:00</View>
          </View>
        </View>
      </CustomWrapper>

      <View className={styles.action}>
        <PlayButton
          playing={running}
          onTap={running ? stop : () => void start({ audible: true, felt, fast: false })}
          label={running ? texts.stop : texts.listen}
        />
        <View className={styles.under}>
          <View className={styles.verb}>
            {playback.state === 'preparing' ? texts.preparing : running ? texts.stop : '听'}
          </View>
          {playing?.fast ? (
            <Badge tone="notice">{texts.fastNow}</Badge>
          ) : (
            <Badge tone="notice">{soundWarning.label}</Badge>
          )}
        </View>
        {playing?.hearing === 'over' && <Meta>{texts.silentNow}</Meta>}
        {playing?.hearing === 'failed' && <Meta>{texts.noSound}</Meta>}
      </View>

      <View className={styles.ways}>
        <Button icon="touch" selected={felt} disabled={!canVibrate()} onTap={toggleTouch}>
          {texts.vibrate}
        </Button>
        <Button
          icon="fast"
          onTap={() => void start({ audible: false, felt, fast: true })}
          label={`${texts.fast}，无声`}
        >
          {texts.fast}
        </Button>
        <Button icon="full" onTap={() => setFull(true)}>
          {texts.full}
        </Button>
      </View>
      <Meta>{`${soundWarning.text}${soundWarning.fastForward}${canVibrate() ? '' : texts.noVibration}`}</Meta>

      {playing?.hearing === 'heard' && (
        <View className={styles.sounding}>
          <Badge tone="notice">{soundWarning.label}</Badge>
          <Button onTap={stop}>{texts.stop}</Button>
        </View>
      )}

      {full && (
        <FullScreen
          {...{ signal, look, playback }}
          onStart={() => void start({ audible: false, felt: canVibrate(), fast: false })}
          onLeave={() => setFull(false)}
        />
      )}
    </View>
  )
}
