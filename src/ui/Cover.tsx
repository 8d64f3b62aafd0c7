import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './Cover.module.scss'
import { Overlay } from './Overlay'

interface Props {
  look: string
  label: string
  onLeave?: (() => void) | undefined
  /** How it looks, where that is not a page of its own in the middle of the screen. */
  className?: string | undefined
  children: ReactNode
}

/** Covers the whole screen, over the page, in the reader's theme and size of text. */
export function Cover({ look, label, onLeave, className = styles.whole, children }: Props) {
  return (
    <Overlay label={label} onLeave={onLeave}>
      <View className={`${styles.cover} ${look} ${className}`}>{children}</View>
    </Overlay>
  )
}
