import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './Cover.module.scss'
import { Overlay } from './Overlay'

/** Covers the whole screen, over the page, in the reader's theme and size of text. */
export function Cover({
  look,
  className = '',
  children,
}: {
  look: string
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <Overlay>
      <View className={`${styles.cover} ${look} ${className}`}>{children}</View>
    </Overlay>
  )
}
