import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Lesson, Step } from '@core/domain/lesson/lesson'
import { questionAt } from '@core/domain/lesson/lesson'
import { onWindowSize, windowSize } from '@/platform/windowSize'
import { useAwake } from '@/session/useAwake'
import { useTask } from '@/session/task'
import { useRoles } from '@/session/whoAmI'
import { spoken } from '@/ui/spoken'
import styles from './Board.module.scss'
import { BoardEnd } from './BoardEnd'
import { BoardFoot } from './BoardFoot'
import { BoardHandOver } from './BoardHandOver'
import { BoardHead } from './BoardHead'
import { BoardQuestion } from './BoardQuestion'
import { useRemote } from './remote'
import { texts } from './texts'
import { useBoard } from './useBoard'
import type { PlaySound } from './usePlaying'

/** How many px of this window are one of the board's 1920 by 1080. */
function useUnit(): number {
  const [size, setSize] = useState(windowSize)
  useEffect(() => onWindowSize(setSize), [])
  return Math.min(size.width / 1920, size.height / 1080)
}

/** A step is drawn anew when it is another one, and stays while its numbers change. */
const keyOf = (step: Step): string => ('turn' in step ? String(step.turn) : step.at)

/** The class's screen: what a lesson shows at each step, on a sheet of 1920 by 1080 that fits every window. */
export function Board({ lesson, playSound, onOver }: { lesson: Lesson; playSound: PlaySound; onOver: () => void }) {
  const unit = useUnit()
  const offered = useRoles().includes('teacher')
  const { black, dark, footShown, online, press, wake } = useBoard(offered, onOver)
  const remote = useRemote((state) => state.remote)
  useAwake(true)
  useTask()
  const { step } = lesson
  const question = questionAt(lesson, step)
  return (
    <View
      className={`${styles.board} ${dark ? styles.dark : ''}`}
      style={`--u:${unit}px;--cursor:${unit * 2}`}
      {...(process.env.TARO_ENV === 'h5' ? { onMouseMove: wake, onTouchStart: wake } : { onTouchStart: wake })}
      {...spoken({ role: 'main' })}
    >
      <View className={styles.sheet}>
        <BoardHead lesson={lesson} />
        {question && 'turn' in step && (
          <BoardQuestion key={keyOf(step)} {...{ lesson, step, question, unit, black, press, playSound }} />
        )}
        {step.at === 'end' && <BoardEnd lesson={lesson} unit={unit} />}
        {step.at === 'handOver' && <BoardHandOver lesson={lesson} onOver={onOver} />}
        <BoardFoot {...{ lesson, online, press }} remote={offered ? remote : null} shown={footShown} />
      </View>
      {black && (
        <View
          className={styles.black}
          onClick={() => press({ press: 'black' })}
          {...spoken({ role: 'img', label: texts.black })}
        />
      )}
    </View>
  )
}
