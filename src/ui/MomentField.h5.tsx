import { View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import styles from './Field.module.scss'
import type { MomentField as WeChatMomentField } from './MomentField'

/** A browser's own field for a date or a time of day. */
export function MomentField({ label, value, kind, note, wrong, onChange }: ComponentProps<typeof WeChatMomentField>) {
  return (
    <View className={styles.field}>
      <View className={styles.label}>{label}</View>
      <input
        type={kind}
        className={`${styles.box} ${wrong ? styles.wrong : ''}`}
        value={value}
        aria-label={label}
        aria-invalid={wrong === true}
        onChange={(event) => onChange(event.target.value)}
      />
      {note !== undefined && <View className={wrong ? styles.complaint : styles.note}>{note}</View>}
    </View>
  )
}
