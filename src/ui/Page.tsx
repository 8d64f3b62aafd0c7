import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './Page.module.scss'
import { spoken } from './spoken'

interface Props {
  /** The reader's wishes as class names of app.scss: theme, size of text, 长辈版. */
  look: string
  /** What must be known before anything else is read: strips over the full width. */
  bands?: ReactNode
  /** The one tinted zone, at the top: it holds the answer. */
  zone?: ReactNode
  tone?: 'quiet' | 'day' | 'notice'
  /** On a wide screen beside the reading column, on a phone below it. */
  aside?: ReactNode
  /** One column over the whole width of both: for pictures with tables beside them. */
  wide?: boolean
  /** Stays at the foot of the screen: the one main action. It takes its own room, so that it never covers the end. */
  foot?: ReactNode
  /** A strip over the full width that stays at the foot of the screen. */
  strip?: ReactNode
  children?: ReactNode
}

// A browser scrolls by keyboard only what can have the focus.
const scrollable = process.env.TARO_ENV === 'h5' ? { tabIndex: 0 } : {}

/** The sheet of a page: a column to read in, and on a wide screen a second one beside it. */
export function Page({ look, bands, zone, tone = 'quiet', aside, wide = false, foot, strip, children }: Props) {
  const alone = wide ? '' : styles.single
  const columns = aside === undefined ? alone : styles.double
  return (
    <View
      className={`${styles.page} ${foot === undefined && strip === undefined ? '' : styles.standing} ${look}`}
      {...scrollable}
    >
      {bands}
      {zone !== undefined && (
        <View className={`${styles.zone} ${styles[tone]}`}>
          <View className={styles.measure}>{zone}</View>
        </View>
      )}
      <View className={`${styles.measure} ${columns}`} {...spoken({ role: 'main' })}>
        <View className={styles.column}>{children}</View>
        {aside !== undefined && <View className={styles.aside}>{aside}</View>}
      </View>
      {foot !== undefined && (
        <View className={styles.foot}>
          <View className={`${styles.measure} ${columns}`}>
            <View className={styles.column}>{foot}</View>
          </View>
        </View>
      )}
      {strip !== undefined && <View className={styles.strip}>{strip}</View>}
    </View>
  )
}
