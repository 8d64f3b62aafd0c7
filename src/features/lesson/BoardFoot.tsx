import { View } from '@tarojs/components'
import { isByHands } from '@core/domain/lesson/byHands'
import { questionAt, type Lesson } from '@core/domain/lesson/lesson'
import type { Press } from '@core/domain/lesson/press'
import { totalOf } from '@core/domain/lesson/totals'
import { canFullScreen } from '@/platform/fullScreen'
import { spoken } from '@/ui/spoken'
import { Tap } from '@/ui/Tap'
import styles from './Board.module.scss'
import type { Remote } from './remote'
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
const remoteOff: Hint = { key: 'R', word: texts.remote, press: { press: 'remote' } }
const remoteOn: Hint = { key: 'R', word: texts.stopRemote, press: { press: 'remote' } }
const finish: Hint = { key: 'E', word: texts.finish, press: { press: 'finish' } }
const back: Hint = { key: 'PgUp', word: '上一步', press: { press: 'back' } }

/** While a question stands: its picture is played, its hands are counted, or without either the lesson goes on. */
function asking(lesson: Lesson, turn: number, others: readonly Hint[]): readonly Hint[] {
  const question = questionAt(lesson, { at: 'ask', turn })
  if (question && !isByHands(question)) return [next('看答案'), ...others]
  return [next(question?.clip ? texts.show : '开始计票'), skip, ...others]
}

/** What can be pressed at every step. While a phone is a remote control there is room for less. */
function alwaysWith(remote: Remote | null, online: boolean): readonly Hint[] {
  if (remote !== null && remote !== 'off') return [black, remoteOn, leave]
  const offered = remote !== null && online ? [remoteOff] : []
  return [black, dark, ...(canFullScreen ? [full] : []), ...offered, leave]
}

/** What can be pressed at each step, the most likely first. */
function hintsOf(lesson: Lesson, always: readonly Hint[]): readonly Hint[] {
  const { step } = lesson
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
      return [finish, back, ...always]
  }
}

/** What the class answered, said beside the foot once it is revealed. */
function totalWords(lesson: Lesson): string | null {
  const { step } = lesson
  if (step.at !== 'reveal') return null
  const hands = lesson.counts[step.turn] ?? null
  return hands ? `共 ${totalOf(hands)} ${countingWords[lesson.counting].total}` : texts.notCounted
}

/** How it stands with the network, and with a phone that is a remote control; null: nothing to say. */
function connectionWords(remote: Remote | null, online: boolean, room: boolean): string | null {
  if (remote === 'unreached') return texts.remoteUnreached
  if (!online) return texts.offline
  if (remote === 'connected') return texts.remoteOn
  if (remote === 'waiting' || remote === 'opening') return room ? texts.remoteWaits : texts.remoteWaitsShort
  return null
}

interface Props {
  lesson: Lesson
  online: boolean
  /** A phone as a remote control; null where it is not offered. */
  remote: Remote | null
  shown: boolean
  press: (press: Press) => void
}

/** The line at the foot: each key is a button too, for a screen that is touched; it fades, and comes back with the next press. */
export function BoardFoot({ lesson, online, remote, shown, press }: Props) {
  const total = totalWords(lesson)
  const connection = connectionWords(remote, online, lesson.step.at !== 'count' && total === null)
  return (
    <View className={styles.foot}>
      <View
        className={`${styles.hints} ${shown ? '' : styles.faded}`}
        {...spoken({ hidden: shown ? undefined : true })}
      >
        {hintsOf(lesson, alwaysWith(remote, online)).map(({ key, word, press: wanted }) => {
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
        {connection !== null && <View {...spoken({ live: true })}>{connection}</View>}
        {total !== null && <View>{total}</View>}
      </View>
    </View>
  )
}
