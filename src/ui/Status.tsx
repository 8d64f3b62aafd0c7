import { View } from '@tarojs/components'
import { Button } from './Button'
import styles from './Status.module.scss'
import { spoken } from './spoken'

interface Props {
  title: string
  text?: string
  /** The way on. */
  action?: { word: string; onTap: () => void } | undefined
}

/** What stands where nothing can: empty, failed, or without a network; each says what it is and how to go on. */
export function Status({ title, text, action }: Props) {
  return (
    <View className={styles.status} {...spoken({ role: 'status' })}>
      <View className={styles.title}>{title}</View>
      {text !== undefined && <View className={styles.text}>{text}</View>}
      {action && (
        <View className={styles.action}>
          <Button onTap={action.onTap}>{action.word}</Button>
        </View>
      )}
    </View>
  )
}

/** While something loads: lines where the text will be. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <View className={styles.skeleton} {...spoken({ role: 'status', label: '正在载入' })}>
      {Array.from({ length: lines }, (_, line) => (
        <View key={line} className={styles.line} />
      ))}
    </View>
  )
}
