import { View } from '@tarojs/components'
import { Button } from './Button'
import styles from './Field.module.scss'
import { spoken } from './spoken'

/** Words of more characters than this do not fit three abreast on a phone. */
const LONG = 12

/** As many as stand abreast on a phone when their words are short, and how short that is. */
const FOUR = 4
const SHORT = 2

interface Props<K extends string> {
  label: string
  choices: readonly { key: K; word: string }[]
  /** Those that are chosen: one, or several. */
  chosen: readonly K[]
  note?: string | undefined
  wrong?: boolean | undefined
  onChoose: (key: K) => void
}

/** Choices side by side under their name; which are chosen is told by edge and weight. */
export function Choices<K extends string>({ label, choices, chosen, note, wrong, onChoose }: Props<K>) {
  const isRoomy = choices.some(({ word }) => word.length > LONG)
  const isFour = choices.length === FOUR && choices.every(({ word }) => word.length <= SHORT)
  return (
    <View className={styles.field} {...spoken({ role: 'group', label })}>
      <View className={styles.label}>{label}</View>
      <View className={`${styles.choices} ${isRoomy ? styles.roomy : isFour ? styles.four : ''}`}>
        {choices.map(({ key, word }) => (
          <Button key={key} selected={chosen.includes(key)} onTap={() => onChoose(key)}>
            {word}
          </Button>
        ))}
      </View>
      {note !== undefined && <View className={wrong ? styles.complaint : styles.note}>{note}</View>}
    </View>
  )
}
