import { View } from '@tarojs/components'
import { changesBetween } from '@core/domain/announcement/changesBetween'
import type { Content } from '@core/domain/announcement/content'
import { Paragraph, Section } from '@/ui/Section'
import { area } from './area'
import styles from './Desk.module.scss'

/** What two contents say differently, field by field, each with both values. */
export function Differences({ title, before, after }: { title: string; before: Content; after: Content }) {
  const changes = changesBetween(before, after, area)
  return (
    <Section title={title} beside={changes.length === 0 ? '没有不同' : `${changes.length} 处不同`}>
      {changes.length === 0 && <Paragraph quiet>内容相同。</Paragraph>}
      {changes.map(({ field, before: was, after: is }) => (
        <View key={field} className={styles.finding}>
          <View className={styles.findingHead}>{field}</View>
          <View className={styles.before}>{was || '（空）'}</View>
          <View>{is || '（空）'}</View>
        </View>
      ))}
    </Section>
  )
}
