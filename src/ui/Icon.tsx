import { View } from '@tarojs/components'
import styles from './Icon.module.scss'
import { spoken } from './spoken'

export type IconName =
  | 'alert'
  | 'sound'
  | 'eye'
  | 'touch'
  | 'pin'
  | 'phone'
  | 'chevron'
  | 'down'
  | 'check'
  | 'cross'
  | 'fast'
  | 'full'
  | 'ear'
  | 'book'
  | 'home'
  | 'bars'
  | 'person'
  | 'search'
  | 'info'
  | 'play'
  | 'stop'
  | 'locate'
  | 'map'
  | 'dial'

/** A small picture in the colour of the text around it. The word beside it says what it means: it is not read aloud. */
export function Icon({ name, size = 24 }: { name: IconName; size?: 16 | 20 | 24 | 28 | 44 }) {
  return (
    <View className={`${styles.icon} ${styles[name]} ${styles[`size${size}`] ?? ''}`} {...spoken({ hidden: true })} />
  )
}
