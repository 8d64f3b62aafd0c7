import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Cover } from './Cover'
import styles from './FullSignal.module.scss'
import type { Tone } from './RhythmBar'

interface Props {
  look: string
  /** What it is, for those who hear it. */
  label: string
  onLeave: () => void
  tone: Tone | null
  /** The screen is full while this holds, and empty while not. */
  sounding: boolean
  /** A strip at the very top. */
  band?: ReactNode
  /** Above the name, in parts between which a line may break. */
  above: readonly string[]
  /** Leads to the name. */
  lead?: string
  name: string
  /** Below the name: whether it sounds, for how long, and which round. */
  children: ReactNode
  foot: ReactNode
}

/** The whole screen fills and empties with a signal, for those who cannot hear it. */
export function FullSignal({ look, label, onLeave, tone, sounding, band, above, lead, name, children, foot }: Props) {
  const onFill = sounding ? styles.onFill : ''
  return (
    <Cover
      look={look}
      label={label}
      onLeave={onLeave}
      className={`${styles.full} ${tone === null ? '' : styles[tone]}`}
    >
      <View className={`${styles.fill} ${sounding ? styles.filled : ''}`} />
      {band !== undefined && <View className={styles.band}>{band}</View>}
      <View className={`${styles.words} ${onFill}`}>
        <View className={styles.above}>
          {above.map((part) => (
            <View key={part}>{part}</View>
          ))}
        </View>
        {lead !== undefined && <View>{lead}</View>}
        <View className={styles.name}>{name}</View>
        {children}
      </View>
      <View className={`${styles.foot} ${onFill}`}>{foot}</View>
    </Cover>
  )
}
