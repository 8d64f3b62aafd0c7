import { View } from '@tarojs/components'
import { memo } from 'react'
import styles from './RhythmBar.module.scss'
import { spoken } from './spoken'

export type Tone = 'preliminary' | 'raid' | 'clear' | 'neutral'

interface Block {
  from: number
  to: number
}

interface Props {
  /** The stretches that sound, in seconds. */
  blocks: readonly Block[]
  /** Seconds that the whole width stands for, the last pause included. */
  total: number
  /** Width in px: a multiple of 30, so that blocks fall on whole pixels. */
  width: number
  height: number
  tone: Tone
  label: string
  /** A pitch that rises and falls all the time is drawn in slants; a steady one is solid. */
  wavering?: boolean
  /** The second reached: what has sounded is solid, what comes is outlined. Without it the whole bar is solid. */
  at?: number | undefined
}

const place = ({ from, to }: Block, scale: number): string => `left:${from * scale}px;width:${(to - from) * scale}px`

/** Blocks never change while a bar plays: only the clip over them moves, so a tick costs two short strings. */
const Blocks = memo(function Blocks({
  blocks,
  scale,
  coming,
}: {
  blocks: readonly Block[]
  scale: number
  coming: boolean
}) {
  return (
    <>
      {blocks.map((block) => (
        <View
          key={block.from}
          className={`${styles.block} ${coming ? styles.coming : ''}`}
          style={place(block, scale)}
        />
      ))}
    </>
  )
})

/** A signal in time: x = width × t ÷ total. Silence is drawn too, as the weak tint that spans the whole. */
export function RhythmBar({ blocks, total, width, height, tone, label, wavering = false, at }: Props) {
  const scale = width / total
  const size = `width:${width}px;height:${height}px`
  return (
    <View
      className={`${styles.bar} ${styles[tone]} ${wavering ? styles.wavering : ''}`}
      style={size}
      {...spoken({ role: 'img', label })}
    >
      <Blocks blocks={blocks} scale={scale} coming={at !== undefined} />
      {at !== undefined && (
        <>
          <View className={styles.sounded} style={`width:${Math.round(at * scale * 10) / 10}px`}>
            <Blocks blocks={blocks} scale={scale} coming={false} />
          </View>
          <View className={styles.cursor} style={`left:${Math.round(at * scale * 10) / 10}px`} />
        </>
      )}
    </View>
  )
}
