import { View } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import styles from './Letter.module.scss'
import { letters } from './texts'

const shapes = ['circle', 'square', 'triangle', 'diamond'] as const

/** The letter of an option inside its shape, the same as on the cards: it is told by shape too, from the last row. */
export function Letter({ place }: { place: number }) {
  const shape = shapes[place] ?? 'circle'
  return (
    <View className={`${styles.letter} ${styles[shape]}`} {...spoken({ hidden: true })}>
      <View className={styles.shape} />
      <View className={styles.sign}>{letters[place]}</View>
    </View>
  )
}
