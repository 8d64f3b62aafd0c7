import { View } from '@tarojs/components'
import { fieldInWords } from '@core/domain/shelter/fieldInWords'
import { shelterFieldName } from '@core/domain/shelter/fieldNames'
import type { Shelter } from '@core/domain/shelter/shelter'
import { Section } from '@/ui/Section'
import { districtName } from './PlaceRow'
import styles from './Places.module.scss'

/** The facts of a place in groups, as one asks for them. */
const groups: readonly { title: string; fields: readonly (keyof Shelter)[] }[] = [
  {
    title: '基本情况',
    fields: ['officeNumber', 'otherNames', 'kind', 'uses', 'level', 'condition', 'district', 'town', 'address'],
  },
  { title: '位置和入口', fields: ['point', 'entrance', 'floor', 'stepFree', 'space', 'hours', 'opening', 'normalUse'] },
  { title: '能力', fields: ['capacity', 'area', 'duration', 'hazards', 'facilities', 'unit', 'telephone'] },
  { title: '依据', fields: ['authority', 'consent', 'approval', 'source', 'checked', 'extra'] },
]

/** All that the office knows of a place; what nobody knows is written out as 未知. */
export function RecordFacts({ shelter }: { shelter: Shelter }) {
  return (
    <>
      {groups.map(({ title, fields }) => (
        <Section key={title} title={title}>
          {fields.map((field) => {
            const words = fieldInWords(field, shelter[field], districtName)
            return (
              <View key={field} className={styles.fact}>
                <View className={styles.label}>{shelterFieldName(field)}</View>
                <View className={words === '' ? styles.unknown : ''}>{words === '' ? '未知' : words}</View>
              </View>
            )
          })}
        </Section>
      ))}
    </>
  )
}
