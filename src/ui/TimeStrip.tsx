import { View } from '@tarojs/components'
import { memo } from 'react'
import type { Tone } from './RhythmBar'
import styles from './TimeStrip.module.scss'
import { spoken } from './spoken'

interface Props {
  /** Seconds that the whole width stands for. */
  total: number
  width: number
  height: number
  parts: readonly { from: number; tone: Tone; blocks: readonly { from: number; to: number }[] }[]
  /** Silences with how long they are. */
  gaps: readonly { from: number; to: number; word: string }[]
  /** What stands under the line, and at which second. */
  marks: readonly { from: number; word: string }[]
  label: string
  /** The second reached: you are here. */
  at?: number | undefined
}

interface StillProps extends Pick<Props, 'parts' | 'gaps'> {
  scale: number
  /** The beginning of the silence one is in: the mark of where one is stands there, and not its word. */
  reached: number | undefined
}

const Still = memo(function Still({ parts, gaps, scale, reached }: StillProps) {
  const place = (from: number, to: number) =>
    `left:${Math.round(from * scale)}px;width:${Math.max(1, Math.round((to - from) * scale))}px`
  return (
    <>
      {parts.flatMap(({ from, tone, blocks }) =>
        blocks.map((block) => (
          <View
            key={from + block.from}
            className={`${styles.block} ${styles[tone]}`}
            style={place(from + block.from, from + block.to)}
          />
        )),
      )}
      {gaps.map(({ from, to, word }) => (
        <View key={from} className={styles.gap} style={place(from, to)}>
          {from === reached ? '' : word}
        </View>
      ))}
    </>
  )
})

/** A whole session on one line, gaps to scale, with the times under it; while it goes on, with where one is. */
export function TimeStrip({ total, width, height, parts, gaps, marks, label, at }: Props) {
  const scale = width / total
  const reached = at === undefined ? undefined : gaps.find(({ from, to }) => from <= at && at < to)?.from
  return (
    <View className={styles.strip} style={`width:${width}px`} {...spoken({ role: 'img', label })}>
      <View className={styles.line} style={`height:${height}px`}>
        <Still {...{ parts, gaps, scale, reached }} />
        {at !== undefined && <View className={styles.here} style={`left:${Math.round(at * scale)}px`} />}
      </View>
      <View className={styles.marks}>
        {marks.map(({ from, word }) => (
          <View key={from} className={styles.mark} style={`left:${Math.round(from * scale)}px`}>
            {word}
          </View>
        ))}
      </View>
    </View>
  )
}
