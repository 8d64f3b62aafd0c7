import { View } from '@tarojs/components'
import { Children, type ReactNode } from 'react'
import { Icon } from './Icon'
import styles from './Row.module.scss'
import { Tap } from './Tap'

interface Props {
  title: string
  /** What stands at the right: the present value, or how many. */
  value?: string | undefined
  note?: string | undefined
  onTap?: (() => void) | undefined
  children?: ReactNode
}

/** A line of a list: what it is, its value, and where it leads. */
export function Row({ title, value, note, onTap, children }: Props) {
  const content = (
    <>
      <View className={styles.main}>
        <View className={styles.title}>{title}</View>
        {note !== undefined && <View className={styles.note}>{note}</View>}
      </View>
      {value !== undefined && <View className={styles.value}>{value}</View>}
      {children}
      {onTap && (
        <View className={styles.chevron}>
          <Icon name="chevron" size={16} />
        </View>
      )}
    </>
  )
  if (!onTap) return <View className={styles.row}>{content}</View>
  return (
    <Tap className={styles.row} onTap={onTap} label={[title, note, value].filter(Boolean).join('，')}>
      {content}
    </Tap>
  )
}

/** Rows that belong together, under hairlines. */
export function Rows({ children }: { children: ReactNode }) {
  // Without a row there is nothing to set apart.
  if (Children.toArray(children).length === 0) return null
  return <View className={styles.rows}>{children}</View>
}
