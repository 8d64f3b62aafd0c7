import { View } from '@tarojs/components'
import { patterns, signals, type Signal } from '@core/domain/alarm/patterns'
import { isByHands } from '@core/domain/lesson/byHands'
import type { Lesson, Step } from '@core/domain/lesson/lesson'
import type { Press } from '@core/domain/lesson/press'
import { totalOf } from '@core/domain/lesson/totals'
import type { PaperQuestion } from '@core/domain/quiz/drawPaper'
import { spoken } from '@/ui/spoken'
import styles from './Board.module.scss'
import { BoardBar } from './BoardBar'
import { BoardOption } from './BoardOption'
import { countingWords, letters, stemFor, texts } from './texts'
import type { PlaySound } from './usePlaying'

/** So many characters of a stem stand on two lines, and on three; what is longer is set smaller. */
const TWO_LINES = 48
const THREE_LINES = 72
/** Above a bar there is room for one line of so many. */
const ABOVE_BAR = 23
/** So many characters of an explanation stand on one large line, on two large ones, and on two smaller ones. */
const ONE_LARGE = 38
const TWO_LARGE = 76
const TWO_SMALL = 100

interface Props {
  lesson: Lesson
  step: Extract<Step, { turn: number }>
  question: PaperQuestion
  unit: number
  /** The screen is black. */
  black: boolean
  press: (press: Press) => void
  playSound: PlaySound
}

/** Which of the three signals the right answer names; null where it is none of them. */
const signalIn = ({ key, options }: PaperQuestion): Signal | null =>
  signals.find((one) => patterns[one].name === options[key[0] ?? -1]) ?? null

/** How large an explanation stands, so that it ends above the foot. */
function sizeOf(explanation: string): string {
  if (explanation.length <= TWO_LARGE) return ''
  return (explanation.length <= TWO_SMALL ? styles.lengthy : styles.lengthiest) ?? ''
}

/** Why it is so, the first sentence strong and where it can on a line of its own, and where it is written. */
function Explanation({ question: { explanation, citation, review, needsConfirmation } }: { question: PaperQuestion }) {
  const end = explanation.indexOf('。') + 1 || explanation.length
  const apart = end <= ONE_LARGE && explanation.length - end <= ONE_LARGE
  const inLine = apart ? '' : styles.inline
  return (
    <View className={`${styles.explained} ${sizeOf(explanation)}`} {...spoken({ live: true })}>
      <View className={styles.explanation}>
        <View className={`${styles.first} ${inLine}`}>{explanation.slice(0, end)}</View>
        {end < explanation.length && <View className={inLine}>{explanation.slice(end)}</View>}
      </View>
      <View className={styles.citation}>
        <View>{`${texts.basis}${citation}`}</View>
        {needsConfirmation && <View>{texts.unconfirmed}</View>}
        {!review && <View>{texts.unreviewed}</View>}
      </View>
    </View>
  )
}

/** What is being counted, and how many hands there are by now. */
function Counting({
  lesson,
  step,
  question,
}: Pick<Props, 'lesson' | 'question'> & { step: Extract<Step, { at: 'count' }> }) {
  const words = countingWords[lesson.counting]
  return (
    <View className={styles.counting}>
      <View className={styles.what}>
        <View>正在记</View>
        <View className={styles.counted}>{`${letters[step.focus] ?? ''} ${question.options[step.focus] ?? ''}`}</View>
        <View>{`：${words.ask}`}</View>
      </View>
      <View className={styles.total} {...spoken({ live: true })}>
        <View>共</View>
        <View className={styles.number}>{totalOf(lesson.counts[step.turn] ?? null)}</View>
        <View>{words.total}</View>
      </View>
    </View>
  )
}

/** A question on the board: asked, its bar moving, counted, revealed. What stays the same stays in its place. */
export function BoardQuestion({ lesson, step, question, unit, black, press, playSound }: Props) {
  const { options, clip } = question
  const hands = lesson.counts[step.turn] ?? null
  const stem = stemFor(question, lesson.sound)
  const revealed = step.at === 'reveal'
  const playing = clip !== undefined && (step.at === 'ask' || step.at === 'play')
  const room = options.length > 4 ? 'many' : !clip && stem.length > TWO_LINES ? 'under' : 'plain'
  const looks = [
    styles.options,
    playing && styles.low,
    room === 'under' && styles.under,
    room === 'many' && styles.many,
    options.length < 3 && styles.few,
  ]
  return (
    <>
      <View
        className={`${styles.stem} ${stem.length > (clip ? ABOVE_BAR : THREE_LINES) ? styles.small : ''}`}
        {...spoken({ role: 'heading' })}
      >
        {stem}
      </View>
      {clip && (
        <BoardBar
          {...{ clip, unit, black, press, playSound }}
          at={step.at}
          audible={lesson.sound && clip.present === 'sound'}
          signal={signalIn(question)}
        />
      )}
      <View className={looks.filter(Boolean).join(' ')} {...spoken({ role: 'group', label: texts.options })}>
        {options.map((option, place) => (
          <BoardOption
            key={option}
            letter={place}
            text={option}
            room={room}
            step={step}
            hands={hands}
            isRight={question.key.includes(place)}
            rightWord={question.kind === 'judge' ? texts.answer : texts.right}
            press={press}
          />
        ))}
      </View>
      {step.at === 'ask' && !isByHands(question) && (
        <View className={styles.counting}>
          <View>{texts.several}</View>
        </View>
      )}
      {step.at === 'count' && <Counting {...{ lesson, step, question }} />}
      {revealed && <Explanation question={question} />}
    </>
  )
}
