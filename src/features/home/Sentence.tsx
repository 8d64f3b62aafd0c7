import { View } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import styles from './Sentence.module.scss'
import { sentenceFor } from './texts'
import type { Answered } from './useAnswer'

/** The sentence that answers, broken between its parts only; its size is that of where it stands. */
export function Sentence({ answer }: Pick<Answered, 'answer'>) {
  const parts = sentenceFor(answer)
  return (
    <View className={styles.sentence} {...spoken({ role: 'heading', live: true, label: parts.join('') })}>
      {parts.map((part) => (
        <View key={part} className={styles.part}>
          {part}
        </View>
      ))}
    </View>
  )
}
