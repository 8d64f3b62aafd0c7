import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './Section.module.scss'
import { spoken } from './spoken'

interface Props {
  title?: string
  /** Stands at the right of the heading: a state in words. */
  beside?: ReactNode
  children?: ReactNode
}

/** A part of a page under its heading; parts stand 28 px apart. */
export function Section({ title, beside, children }: Props) {
  return (
    <View className={styles.section}>
      {title !== undefined && (
        <View className={styles.head}>
          <View className={styles.title} {...spoken({ role: 'heading' })}>
            {title}
          </View>
          {beside !== undefined && <View className={styles.beside}>{beside}</View>}
        </View>
      )}
      {children}
    </View>
  )
}

/** Text to read. */
export function Paragraph({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
  return <View className={quiet ? styles.quiet : styles.paragraph}>{children}</View>
}

/** Where something is taken from, or how old it is. */
export function Meta({ children }: { children: ReactNode }) {
  return <View className={styles.meta}>{children}</View>
}
