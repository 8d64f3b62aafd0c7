import { View } from '@tarojs/components'
import type { Hands, Step } from '@core/domain/lesson/lesson'
import type { Press } from '@core/domain/lesson/press'
import { shareOf } from '@core/domain/lesson/totals'
import { Icon } from '@/ui/Icon'
import { spoken } from '@/ui/spoken'
import { Tap } from '@/ui/Tap'
import styles from './Board.module.scss'
import { Letter } from './Letter'
import { letters, texts } from './texts'

interface Props {
  /** Its place, from 0, and so its letter. */
  letter: number
  text: string
  step: Extract<Step, { turn: number }>
  hands: Readonly<Hands> | null
  isRight: boolean
  /** What is said beside the right one. */
  rightWord: string
  press: (press: Press) => void
}

/** So many characters stand on one line beside the mark of what is right and the count; above a longer text's count there is room. */
const BESIDE_MARK = 5

/** The larger a text can stand on few lines, the larger it stands; at every step the same. */
function sizeOf(text: string): string {
  if (text.length <= 8) return ''
  if (text.length <= 16) return styles.long ?? ''
  return (text.length <= 32 ? styles.longer : styles.longest) ?? ''
}

/** The two halves of a text with one comma in it, so that its lines end after the first; any other text is one piece. */
function clausesOf(text: string): string[] {
  const end = text.indexOf('，') + 1
  return end === 0 || text.slice(end).includes('，') ? [text] : [text.slice(0, end), text.slice(end)]
}

/** The number of the option that is being counted, between a button for less and one for more. */
function Stepper({ count, press, name }: { count: number | null; press: Props['press']; name: string }) {
  return (
    <View className={styles.stepper}>
      <Tap className={styles.step} label={`${name} 减一`} onTap={() => press({ press: 'minus' })}>
        <View className={styles.less} />
      </Tap>
      <View className={`${styles.count} ${styles.entered}`}>{count ?? ' '}</View>
      <Tap className={styles.step} label={`${name} 加一`} onTap={() => press({ press: 'plus' })}>
        <View className={styles.more} />
      </Tap>
    </View>
  )
}

/** An option of a question on the board, with its count; once revealed, its share of all hands grows inside it. */
export function BoardOption({ letter, text, step, hands, isRight, rightWord, press }: Props) {
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
      <View className={`${styles.text} ${sizeOf(text)}`}>
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
      {revealed && hands && <View className={styles.count}>{count ?? 0}</View>}
      {step.at === 'count' &&
        (focused ? (
          <Stepper {...{ count, press, name }} />
        ) : (
          <View className={count === null ? styles.notYet : styles.count}>{count ?? texts.notYet}</View>
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
