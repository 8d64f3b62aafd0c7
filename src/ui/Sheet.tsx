import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './Sheet.module.scss'
import { Cover } from './Cover'
import { spoken } from './spoken'

/** A panel over the page that asks one thing. It has no cross to close it by: one of its buttons is always the way back. */
export function Sheet({ title, look, children }: { title: string; look: string; children: ReactNode }) {
  return (
    <Cover look={look} className={styles.shade}>
      <View className={styles.panel} {...spoken({ role: 'dialog', label: title })}>
        <View className={styles.title} {...spoken({ role: 'heading' })}>
          {title}
        </View>
        {children}
      </View>
    </Cover>
  )
}
