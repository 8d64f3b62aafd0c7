import { View } from '@tarojs/components'
import { Tap } from '@/ui/Tap'
import { spoken } from '@/ui/spoken'
import styles from './TopicBars.module.scss'

interface Row {
  topic: string
  outOf: number
  answered: number
  right: number
}

const share = (part: number, whole: number): string => `width:${whole === 0 ? 0 : Math.round((part / whole) * 100)}%`

const inWords = ({ topic, outOf, answered, right }: Row): string =>
  answered === outOf ? `${topic}，答对 ${right} / ${outOf}` : `${topic}，答过 ${answered} / ${outOf}，对 ${right}`

/** By topic, as a picture: how many there are, how many were answered, and how many of those right. No percentages, no order. */
export function TopicBars({ rows, onTap }: { rows: readonly Row[]; onTap?: (topic: string) => void }) {
  return (
    <View>
      {rows.map((row) => {
        const content = (
          <>
            <View className={styles.words}>
              <View>{row.topic}</View>
              <View className={styles.count}>
                {row.answered === row.outOf
                  ? `答对 ${row.right} / ${row.outOf}`
                  : `答过 ${row.answered} / ${row.outOf}，对 ${row.right}`}
              </View>
            </View>
            <View className={styles.track}>
              {row.answered > 0 && <View className={styles.answered} style={share(row.answered, row.outOf)} />}
              <View className={styles.right} style={share(row.right, row.outOf)} />
            </View>
          </>
        )
        return onTap ? (
          <Tap key={row.topic} className={styles.row ?? ''} label={inWords(row)} onTap={() => onTap(row.topic)}>
            {content}
          </Tap>
        ) : (
          <View key={row.topic} className={styles.row} {...spoken({ role: 'img', label: inWords(row) })}>
            {content}
          </View>
        )
      })}
    </View>
  )
}
