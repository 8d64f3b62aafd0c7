import { View } from '@tarojs/components'
import { formFieldName, formValueInWords } from '@core/domain/shelter/writing/formNames'
import type { FormConflict } from '@core/domain/shelter/writing/mergeForms'
import { Paragraph, Section } from '@/ui/Section'
import { districtName } from './PlaceRow'
import styles from './Places.module.scss'

/** Tells the second of two editors what the first one changed. What this person wrote stays in the form. */
export function FormConflicts({ conflicts }: { conflicts: readonly FormConflict[] }) {
  return (
    <Section title="别人刚改过这处场所">
      <Paragraph>
        {conflicts.length === 0
          ? '对方改的地方已经并入，您写的都在。'
          : '下面这些地方两人都改了，表单里是您写的；位置、审批、核对这样成组的，整组是您写的。'}
      </Paragraph>
      {conflicts.map(({ field, mine, theirs }) => (
        <View key={field} className={styles.entry}>
          <View className={styles.strong}>{formFieldName(field)}</View>
          <View>{`您写的：${formValueInWords(field, mine, districtName) || '（空）'}`}</View>
          <View
            className={styles.quiet}
          >{`对方写的：${formValueInWords(field, theirs, districtName) || '（空）'}`}</View>
        </View>
      ))}
    </Section>
  )
}
