import { View } from '@tarojs/components'
import type { ChangeEvent, ComponentProps } from 'react'
import styles from './Field.module.scss'
import type { TextField as WeChatTextField } from './TextField'

/** A browser's own field: its keyboard, its undo and its name for screen readers. */
export function TextField({
  label,
  value,
  most,
  long,
  placeholder,
  note,
  wrong,
  onChange,
}: ComponentProps<typeof WeChatTextField>) {
  const common = {
    className: `${styles.box} ${wrong ? styles.wrong : ''}`,
    value,
    maxLength: most,
    placeholder,
    'aria-label': label,
    'aria-invalid': wrong === true,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
  }
  return (
    <View className={styles.field}>
      <View className={styles.label}>{label}</View>
      {long ? (
        <textarea rows={Math.min(16, Math.max(3, value.split('\n').length + 1))} {...common} />
      ) : (
        <input {...common} />
      )}
      {note !== undefined && <View className={wrong ? styles.complaint : styles.note}>{note}</View>}
    </View>
  )
}
