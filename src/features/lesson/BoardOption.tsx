import { View } from '@tarojs/components'
import type { Hands, Step } from '@core/domain/lesson/lesson'
import type { Press } from '@core/domain/lesson/press'
import { shareOf } from '@core/domain/lesson/totals'
import { Icon } from '@/ui/Icon'
import { spoken } from '@/ui/spoken'
import { Tap } from '@/ui/Tap'
import styles from './Board.module.scss'
import { Letter } from './Letter'
import { clausesOf, optionSize, type Room } from './optionSize'
import { letters, texts } from './texts'

interface Props {
  /** Its place, from 0, and so its letter. */
  letter: number
  text: string
  room: Room
  step: Extract<Step, { turn: number }>
  hands: Readonly<Hands> | null
  isRight: boolean
  /** What is said beside the right one. */
  rightWord: string
  press: (press: Press) => void
}

/** So many characters stand on one line beside the mark of what is right and the count; above a longer text's count there is room. */
const BESIDE_MARK = 5

/** A number of three digits is set smaller, so that it takes no more of the text's room. */
const numberStyle = (count: number | null): string =>
  `${styles.count} ${count !== null && count > 99 ? styles.hundreds : ''}`

/** The number of the option that is being counted, between a button for less and one for more. */
function Stepper({ count, press, name }: { count: number | null; press: Props['press']; name: string }) {
  return (
    <View className={styles.stepper}>
      <Tap className={styles.step} label={`${name} 减一`} onTap={() => press({ press: 'minus' })}>
        <View className={styles.less} />
      </Tap>
      <View className={`${numberStyle(count)} ${styles.entered}`}>{count ?? ' '}</View>
      <Tap className={styles.step} label={`${name} 加一`} onTap={() => press({ press: 'plus' })}>
        <View className={styles.more} />
      </Tap>
    </View>
  )
}

/** An option of a question on the board, with its count; once revealed, its share of all hands grows inside it. */
export function BoardOption({ letter, text, room, step, hands, isRight, rightWord, press }: Props) {
  const name = letters[letter] ?? ''
  const count = hands?.[letter] ?? null
  const focused = step.at === 'count' && step.focus === letter
  const revealed = step.at === 'reveal'
  const looks = [styles.option, focused && styles.focused, revealed && (isRight ? styles.right : styles.aside)]
  const share = Math.round(shareOf(count, hands) * 1000) / 10
  const inside = (
    <>
      {revealed && hands && <View className={styles.fill} style={`width:${share}%`} />}
      <Letter place={letter} />
      <View className={`${styles.text} ${styles[optionSize(text, room)] ?? ''}`}>
        {clausesOf(text).map((clause) => (
          <View key={clause} className={styles.clause}>
            {clause}
          </View>
        ))}
      </View>
      {revealed && isRight && (
        <View className={`${styles.mark} ${hands && text.length > BESIDE_MARK ? styles.above : ''}`}>
          <View className={styles.check}>
            <Icon name="check" />
          </View>
          <View>{rightWord}</View>
        </View>
      )}
      {revealed && hands && <View className={numberStyle(count)}>{count ?? 0}</View>}
      {step.at === 'count' &&
        (focused ? (
          <Stepper {...{ count, press, name }} />
        ) : (
          <View className={count === null ? styles.notYet : numberStyle(count)}>{count ?? texts.notYet}</View>
        ))}
    </>
  )
  const className = looks.filter(Boolean).join(' ')
  if (step.at !== 'count' || focused)
    return (
      <View className={className} {...spoken({ role: 'group', label: `${name} ${text}` })}>
        {inside}
      </View>
    )
  return (
    <Tap
      className={className}
      label={`${name} ${text}，${count ?? texts.notYet}`}
      onTap={() => press({ press: 'focus', option: letter })}
    >
      {inside}
    </Tap>
  )
}
