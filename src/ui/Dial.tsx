import { View } from '@tarojs/components'
import styles from './Dial.module.scss'
import { spoken } from './spoken'

/**
 * Which way something lies, in degrees from north, clockwise. The mark on the rim is north; on a phone with a compass the
 * whole dial turns with it, by the `--north` that the page around it sets. The words beside it say the same.
 */
export function Dial({ bearing, large = false }: { bearing: number; large?: boolean }) {
  return (
    <View className={`${styles.dial} ${large ? styles.large : ''}`} {...spoken({ hidden: true })}>
      <View className={styles.north} />
      <View className={styles.arrow} style={`transform:rotate(${Math.round(bearing)}deg)`} />
    </View>
  )
}
