import { View } from '@tarojs/components'
import { Button } from './Button'
import styles from './Field.module.scss'
import { spoken } from './spoken'

/** Words wider than this (in characters of Chinese) do not fit three abreast on a phone; wider than that, not two in 长辈版. */
const WIDE = 4.5
const LONG = 5.5

/** How wide a word is, in characters of Chinese: what is Latin takes about half of one. */
const widthOf = (word: string): number => word.replace(/[\u2e80-\uffef]/g, '--').length / 2

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
  const widest = Math.max(0, ...choices.map(({ word }) => widthOf(word)))
  const isFour = choices.length === FOUR && widest <= SHORT
  const room = widest > LONG ? styles.roomy : widest > WIDE ? styles.wider : isFour ? styles.four : ''
  return (
    <View className={styles.field} {...spoken({ role: 'group', label })}>
      <View className={styles.label}>{label}</View>
      <View className={`${styles.choices} ${room}`}>
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
