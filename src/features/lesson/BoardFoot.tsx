import { View } from '@tarojs/components'
import { isByHands } from '@core/domain/lesson/byHands'
import { questionAt, type Lesson } from '@core/domain/lesson/lesson'
import type { Press } from '@core/domain/lesson/press'
import { totalOf } from '@core/domain/lesson/totals'
import { canFullScreen } from '@/platform/fullScreen'
import { spoken } from '@/ui/spoken'
import { Tap } from '@/ui/Tap'
import styles from './Board.module.scss'
import { countingWords, texts } from './texts'

interface Hint {
  key: string
  word: string
  /** Null: it is done by the keyboard only. */
  press: Press | null
}

const next = (word: string): Hint => ({ key: '空格', word, press: { press: 'next' } })
const black: Hint = { key: 'B', word: '黑屏', press: { press: 'black' } }
const skip: Hint = { key: 'S', word: '不计票', press: { press: 'skip' } }
const undo: Hint = { key: 'U', word: '撤销', press: { press: 'undo' } }
const dark: Hint = { key: 'D', word: '深浅', press: { press: 'dark' } }
const full: Hint = { key: 'F', word: '全屏', press: { press: 'full' } }
const leave: Hint = { key: 'Esc', word: texts.leave, press: { press: 'leave' } }
const back: Hint = { key: 'PgUp', word: '上一步', press: { press: 'back' } }

/** While a question stands: its picture is played, its hands are counted, or without either the lesson goes on. */
function asking(lesson: Lesson, turn: number, others: readonly Hint[]): readonly Hint[] {
  const question = questionAt(lesson, { at: 'ask', turn })
  if (question && !isByHands(question)) return [next('看答案'), ...others]
  return [next(question?.clip ? texts.show : '开始计票'), skip, ...others]
}

/** What can be pressed at each step, the most likely first. */
function hintsOf(lesson: Lesson): readonly Hint[] {
  const { step } = lesson
  const always = [black, dark, ...(canFullScreen ? [full] : []), leave]
  switch (step.at) {
    case 'ask':
      return asking(lesson, step.turn, [back, ...always])
    case 'play':
      return [next('开始计票'), skip, back, ...always]
    case 'count':
      return [
        { key: '0–9', word: '输入', press: null },
        { key: 'Enter', word: '下一项', press: { press: 'enter' } },
        next('下一步'),
        skip,
        undo,
        black,
        back,
      ]
    case 'reveal':
      return [next(step.turn + 1 < lesson.turns.length ? '下一题' : '看小结'), back, ...always]
    case 'end':
      return [next('下一步'), back, ...always]
    case 'handOver':
      return [back, ...always]
  }
}

/** What the class answered, said beside the foot once it is revealed. */
function totalWords(lesson: Lesson): string | null {
  const { step } = lesson
  if (step.at !== 'reveal') return null
  const hands = lesson.counts[step.turn] ?? null
  return hands ? `共 ${totalOf(hands)} ${countingWords[lesson.counting].total}` : texts.notCounted
}

interface Props {
  lesson: Lesson
  online: boolean
  shown: boolean
  press: (press: Press) => void
}

/** The line at the foot: each key is a button too, for a screen that is touched; it fades, and comes back with the next press. */
export function BoardFoot({ lesson, online, shown, press }: Props) {
  const total = totalWords(lesson)
  return (
    <View className={styles.foot}>
      <View
        className={`${styles.hints} ${shown ? '' : styles.faded}`}
        {...spoken({ hidden: shown ? undefined : true })}
      >
        {hintsOf(lesson).map(({ key, word, press: wanted }) => {
          const inside = (
            <>
              <View className={styles.key}>{key}</View>
              <View>{word}</View>
            </>
          )
          return wanted ? (
            <Tap
              key={key}
              className={styles.hint}
              label={`${key} ${word}`}
              disabled={!shown}
              onTap={() => press(wanted)}
            >
              {inside}
            </Tap>
          ) : (
            <View key={key} className={styles.hint}>
              {inside}
            </View>
          )
        })}
      </View>
      <View className={styles.state}>
        {!online && <View>{texts.offline}</View>}
        {total !== null && <View>{total}</View>}
      </View>
    </View>
  )
}
