import { View } from '@tarojs/components'
import { linesOf } from '@core/domain/announcement/linesOf'
import styles from './SignedText.module.scss'

/** A text as it was signed, unaltered: title in the middle, paragraphs indented by two characters, signature at the right. */
export function SignedText({ text }: { text: string }) {
  return (
    <View className={styles.sheet}>
      {linesOf(text).map(({ text: line, place }, nth) => (
        <View key={nth} className={styles[place]}>
          {line}
        </View>
      ))}
    </View>
  )
}
