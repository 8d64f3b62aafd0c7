import { CustomWrapper, View } from '@tarojs/components'
import { useEffect, useMemo, useState } from 'react'
import type { Sense } from '@core/domain/alarm/confusions'
import { soundWarning } from '@core/domain/alarm/guidance'
import type { Rhythm } from '@core/domain/alarm/patterns'
import { tellsApartAfter } from '@core/domain/alarm/tellsApartAfter'
import { canVibrate } from '@/platform/vibration'
import { Badge } from '@/ui/Badge'
import { Link } from '@/ui/Link'
import { RhythmBar } from '@/ui/RhythmBar'
import { Meta } from '@/ui/Section'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import { PlayButton } from './PlayButton'
import styles from './ClipPlayer.module.scss'
import { senseWords, texts } from './texts'
import { useBarWidth } from '@/session/useBarWidth'
import { usePlayer } from './usePlayer'

interface Props {
  rhythm: Rhythm
  from: number
  to: number
  by: Sense
  /** What was chosen so far, as one text: it changes with each choice. */
  chosen: string
  /** It was answered: then it is silent for good. */
  over: boolean
}

/** What the line of progress stands for at its full width, whatever the clip: a length of its own would be a hint. */
const LINE_SECONDS = 100

/**
 * A clip to be told by one sense. By ear its progress is a plain line, since the rhythm would give the answer away; by
 * eye the bar appears as it sounds. Once something is chosen it is silent, and once it is answered it stays so. A rhythm
 * that is none of ours is never sounded, whatever is asked for.
 */
export function ClipPlayer({ rhythm, from, to, by: wished, chosen, over }: Props) {
  const by = wished === 'ear' && tellsApartAfter(rhythm, null) !== null ? 'eye' : wished
  const { playback, start, stop } = usePlayer(rhythm, from, to)
  const width = useBarWidth(420) - 30
  const [fast, setFast] = useState(false)
  const running = playback.state !== 'idle'
  const blocks = useMemo(() => blocksBetween(rhythm, from, to), [rhythm, from, to])
  const words = senseWords[by]

  useEffect(() => {
    if (chosen) stop()
  }, [chosen, stop])

  const begin = (asFast: boolean) => {
    setFast(asFast)
    void start({ audible: by === 'ear', felt: by === 'touch', fast: asFast })
  }
  if (by === 'touch' && !canVibrate()) return <Meta>{texts.noVibration}</Meta>
  const failed = playback.state === 'playing' && playback.hearing === 'failed'

  return (
    <View className={styles.panel}>
      {!over && (
        <PlayButton
          playing={running}
          onTap={running ? stop : () => begin(false)}
          label={running ? texts.stop : words.start}
        />
      )}
      <View className={styles.side}>
        <View className={styles.head}>
          <View className={styles.state}>
            {over
              ? texts.answered
              : playback.state === 'preparing'
                ? texts.preparing
                : running
                  ? words.playing
                  : words.start}
          </View>
          <Badge tone="notice">{fast && running ? texts.fastNow : soundWarning.label}</Badge>
        </View>
        <CustomWrapper>
          <View className={styles.progress}>
            {by === 'eye' && running ? (
              <RhythmBar
                blocks={blocks
                  .filter((block) => block.from < playback.at)
                  .map((b) => ({ ...b, to: Math.min(b.to, playback.at) }))}
                total={to - from}
                width={width - 96}
                height={48}
                tone="neutral"
                label={words.playing}
              />
            ) : (
              <View className={styles.line}>
                <View
                  className={styles.done}
                  style={`width:${running ? Math.min(100, Math.round((playback.at / LINE_SECONDS) * 100)) : 0}%`}
                />
              </View>
            )}
          </View>
        </CustomWrapper>
        {failed && <Meta>{texts.noSound}</Meta>}
        {by === 'eye' && !over && <Link onTap={() => begin(true)}>快进看（无声）</Link>}
      </View>
    </View>
  )
}
