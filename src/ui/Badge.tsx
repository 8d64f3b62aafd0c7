import { View } from '@tarojs/components'
import styles from './Badge.module.scss'

/** A word that qualifies what stands beside it: 识别训练, 示例数据. */
export function Badge({ tone = 'quiet', children }: { tone?: 'quiet' | 'notice' | 'good' | 'edge'; children: string }) {
  return <View className={`${styles.badge} ${styles[tone]}`}>{children}</View>
}
