import { Picker, View } from '@tarojs/components'
import styles from './Field.module.scss'
import { spoken } from './spoken'

export interface MomentFieldProps {
  label: string
  /** A date ('2027-03-13') or a time of day ('10:08'); empty: none yet. */
  value: string
  kind: 'date' | 'time'
  note?: string | undefined
  wrong?: boolean | undefined
  onChange: (value: string) => void
}

/** A field for a date or a time of day, chosen from the phone's own wheel. */
export function MomentField({ label, value, kind, note, wrong, onChange }: MomentFieldProps) {
  return (
    <View className={styles.field}>
      <View className={styles.label}>{label}</View>
      <Picker
        mode={kind}
        value={value}
        onChange={(event: { detail: { value: string } }) => onChange(event.detail.value)}
        {...spoken({ label: `${label}，${value === '' ? '未填' : value}` })}
      >
        <View className={`${styles.box} ${wrong ? styles.wrong : ''}`}>{value === '' ? '未填' : value}</View>
      </Picker>
      {note !== undefined && <View className={wrong ? styles.complaint : styles.note}>{note}</View>}
    </View>
  )
}
