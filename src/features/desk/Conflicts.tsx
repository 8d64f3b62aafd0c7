import { View } from '@tarojs/components'
import { fieldText } from '@core/domain/announcement/changesBetween'
import { fieldName } from '@core/domain/announcement/fieldNames'
import type { Conflict } from '@core/domain/announcement/merge'
import { Paragraph, Section } from '@/ui/Section'
import { area } from './area'
import styles from './Desk.module.scss'

/** Tells the second of two editors what the first one changed. What this person wrote stays in the form. */
export function Conflicts({ conflicts, takenOver }: { conflicts: readonly Conflict[]; takenOver: boolean }) {
  if (!takenOver) return null
  return (
    <Section title="别人刚改过这份稿件">
      <Paragraph>
        {conflicts.length === 0 ? '对方改的地方已经并入，您写的都在。' : '下面这些地方两人都改了，表单里是您写的。'}
      </Paragraph>
      {conflicts.map(({ field, mine, theirs }) => (
        <View key={field} className={styles.finding}>
          <View className={styles.findingHead}>{fieldName(field)}</View>
          <View>{`您写的：${fieldText(field, mine, area) || '（空）'}`}</View>
          <View className={styles.reason}>{`对方写的：${fieldText(field, theirs, area) || '（空）'}`}</View>
        </View>
      ))}
    </Section>
  )
}
