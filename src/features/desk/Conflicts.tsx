import { View } from '@tarojs/components'
import { Paragraph, Section } from '@/ui/Section'
import styles from './Desk.module.scss'

interface Conflict {
  field: string
  mine: string
  theirs: string
}

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
          <View className={styles.findingHead}>{field}</View>
          <View>{`您写的：${mine || '（空）'}`}</View>
          <View className={styles.reason}>{`对方写的：${theirs || '（空）'}`}</View>
        </View>
      ))}
    </Section>
  )
}
