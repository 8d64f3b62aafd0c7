import { View } from '@tarojs/components'
import { Icon } from './Icon'
import styles from './Option.module.scss'
import { Tap } from './Tap'

export type OptionState = 'open' | 'chosen' | 'right' | 'wrong' | 'missed' | 'aside'

interface Props {
  letter: string
  text: string
  state: OptionState
  /** Several may be chosen: it is a box to tick, not one of a set. */
  several?: boolean
  onTap: () => void
}

const marks: Partial<Record<OptionState, string>> = {
  right: '正确',
  wrong: '你选的，不对',
  missed: '正确，没有选',
}

/** One option of a question. After the answer, mark and word tell right from wrong without the colour, and nothing jumps. */
export function Option({ letter, text, state, several = false, onTap }: Props) {
  const answered = state !== 'open' && state !== 'chosen'
  const good = state === 'right' || state === 'missed'
  return (
    <Tap
      className={`${styles.option} ${styles[state] ?? ''}`}
      onTap={onTap}
      role={several ? 'checkbox' : 'radio'}
      checked={state === 'chosen' || state === 'right' || state === 'wrong'}
      disabled={answered}
      label={`${letter}，${text}${marks[state] ? `，${marks[state]}` : ''}`}
    >
      <View className={styles.letter}>
        {good ? <Icon name="check" size={20} /> : state === 'wrong' ? <Icon name="cross" size={20} /> : letter}
      </View>
      <View className={styles.text}>{text}</View>
      {marks[state] !== undefined && <View className={styles.mark}>{marks[state]}</View>}
    </Tap>
  )
}
