import { View } from '@tarojs/components'
import styles from './Segments.module.scss'
import { spoken } from './spoken'

/** The most pieces that can be told apart on a phone; beyond that the line is one. */
const MOST = 30

/** Progress as pieces: done filled, the current one outlined, those to come weak. The number always stands beside it in words. */
export function Segments({ done, of, words }: { done: number; of: number; words: string }) {
  return (
    <View className={styles.line} {...spoken({ role: 'img', label: words })}>
      <View className={styles.pieces}>
        {of > MOST ? (
          <View className={styles.piece}>
            <View className={styles.share} style={`width:${Math.round((done / of) * 100)}%`} />
          </View>
        ) : (
          Array.from({ length: of }, (_, place) => (
            <View
              key={place}
              className={`${styles.piece} ${place < done ? styles.done : place === done ? styles.current : ''}`}
            />
          ))
        )}
      </View>
      <View className={styles.words}>{words}</View>
    </View>
  )
}
