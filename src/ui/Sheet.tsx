import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './Button'
import styles from './Sheet.module.scss'
import { Cover } from './Cover'
import { spoken } from './spoken'

interface Props {
  title: string
  look: string
  /** The way back without deciding, where there is one. */
  onLeave?: (() => void) | undefined
  children: ReactNode
}

/** A panel over the page that asks one thing. It has no cross to close it by: one of its buttons is always the way back. */
export function Sheet({ title, look, onLeave, children }: Props) {
  return (
    <Cover look={look} label={title} onLeave={onLeave} className={styles.shade}>
      <View
        className={styles.panel}
        {...(process.env.TARO_ENV === 'h5' ? {} : spoken({ role: 'dialog', label: title }))}
      >
        <View className={styles.title} {...spoken({ role: 'heading' })}>
          {title}
        </View>
        {children}
        {onLeave && (
          <View className={styles.leave}>
            <Button onTap={onLeave}>返回</Button>
          </View>
        )}
      </View>
    </Cover>
  )
}
