import { Input, Textarea, View } from '@tarojs/components'
import styles from './Field.module.scss'
import { spoken } from './spoken'

export interface TextFieldProps {
  label: string
  value: string
  /** The most characters it takes. */
  most: number
  /** Several lines. */
  long?: boolean | undefined
  placeholder?: string | undefined
  /** What is wrong with it, or how it is meant. */
  note?: string | undefined
  wrong?: boolean | undefined
  onChange: (value: string) => void
}

/** A field to write in, under its name, with what is wrong beneath it. */
export function TextField({ label, value, most, long, placeholder = '', note, wrong, onChange }: TextFieldProps) {
  const common = {
    className: `${styles.box} ${wrong ? styles.wrong : ''}`,
    value,
    maxlength: most,
    placeholder,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...spoken({ role: 'textbox', label }),
  }
  return (
    <View className={styles.field}>
      <View className={styles.label}>{label}</View>
      {long ? <Textarea {...common} autoHeight showConfirmBar={false} /> : <Input {...common} />}
      {note !== undefined && <View className={wrong ? styles.complaint : styles.note}>{note}</View>}
    </View>
  )
}
