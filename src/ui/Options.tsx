import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { arrowKeys } from './arrowKeys'
import styles from './Options.module.scss'
import { spoken } from './spoken'

/** The options of one question, as a group that has its name and can be walked with the arrows. */
export function Options({
  label,
  several = false,
  children,
}: {
  label: string
  several?: boolean
  children: ReactNode
}) {
  return (
    <View className={styles.options} {...arrowKeys()} {...spoken({ role: several ? 'group' : 'radiogroup', label })}>
      {children}
    </View>
  )
}
