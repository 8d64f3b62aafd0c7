import { View } from '@tarojs/components'
import styles from './CountBar.module.scss'
import { spoken } from './spoken'

interface Props {
  /** What is counted. */
  words: string
  /** The count in words, at the right. */
  count: string
  part: number
  whole: number
  /** Not what is looked for: outlined, where the other is filled. */
  aside?: boolean
}

/** A part of a whole as a bar, under its words. */
export function CountBar({ words, count, part, whole, aside = false }: Props) {
  const width = whole === 0 ? 0 : Math.round((part / whole) * 100)
  return (
    <View className={styles.row} {...spoken({ role: 'img', label: `${words}，${count}` })}>
      <View className={styles.words}>
        <View className={styles.what}>{words}</View>
        <View className={styles.count}>{count}</View>
      </View>
      <View className={styles.track}>
        {part > 0 && <View className={aside ? styles.aside : styles.part} style={`width:${Math.max(1, width)}%`} />}
      </View>
    </View>
  )
}
