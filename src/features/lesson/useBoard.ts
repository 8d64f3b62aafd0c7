import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { mayRepeat, pressOf, type Press } from '@core/domain/lesson/press'
import { useConsent } from '@/api/consent'
import { leaveFullScreen, toggleFullScreen } from '@/platform/fullScreen'
import { onKey } from '@/platform/keys'
import { back } from '@/platform/navigation'
import { isOnline, onNetworkChange } from '@/platform/network'
import { isDark, usePreferences } from '@/session/preferences'
import { pressed, useLesson } from './lessonStore'
import { endRemote, toggleRemote } from './remote'

/** How long (ms) what can be pressed stands at the foot after the last press. */
const SHOWN_FOR = 5000

/** How the board looks, beside where the lesson stands. */
export interface BoardLook {
  black: boolean
  dark: boolean
  /** What can be pressed stands at the foot. */
  footShown: boolean
  online: boolean
}

/** Whether there is a network, as it comes and goes. */
function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    void isOnline().then(setOnline)
    return onNetworkChange(setOnline)
  }, [])
  return online
}

/** The foot stands for some seconds after something happened; before the first key it stays, since there may be no keyboard. */
function useFoot(): { footShown: boolean; wake: (byKey: boolean) => void } {
  const [footShown, setFootShown] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const hasKeys = useRef(process.env.TARO_ENV === 'h5')
  const fadeLater = useCallback(() => {
    clearTimeout(timer.current)
    if (hasKeys.current) timer.current = setTimeout(() => setFootShown(false), SHOWN_FOR)
  }, [])
  const wake = useCallback(
    (byKey: boolean) => {
      hasKeys.current ||= byKey
      setFootShown(true)
      fadeLater()
    },
    [fadeLater],
  )
  useEffect(() => {
    fadeLater()
    return () => clearTimeout(timer.current)
  }, [fadeLater])
  return { footShown, wake }
}

/**
 * What keys, clickers and buttons do to the board. A black screen takes any press to be lit again; a remote control is the
 * teachers'; the lesson is ended (`onOver`) at its last step only.
 */
export function useBoard(
  offersRemote: boolean,
  onOver: () => void,
): BoardLook & { press: (press: Press) => void; wake: () => void } {
  const [black, setBlack] = useState(false)
  const [dark, setDark] = useState(() => isDark(usePreferences.getState()))
  const { footShown, wake } = useFoot()
  const online = useOnline()

  // Several presses of a phone may come at once, before the screen is drawn again.
  const isBlack = useRef(false)
  const turn = useCallback((to: boolean) => {
    isBlack.current = to
    setBlack(to)
  }, [])

  const press = useCallback(
    function press(wanted: Press) {
      if (isBlack.current) turn(false)
      else if (wanted.press === 'black') turn(true)
      else if (wanted.press === 'dark') setDark((was) => !was)
      else if (wanted.press === 'full') toggleFullScreen()
      else if (wanted.press === 'remote') {
        if (offersRemote) toggleRemote(press)
      } else if (wanted.press === 'finish') {
        if (useLesson.getState().lesson?.step.at === 'handOver') onOver()
      } else if (wanted.press === 'leave') {
        leaveFullScreen()
        back()
      } else pressed(wanted)
    },
    [turn, offersRemote, onOver],
  )
  useEffect(() => endRemote, [])
  // With the board itself, not after it: a key that is pressed as soon as the question is seen counts.
  useLayoutEffect(
    () =>
      onKey((key, repeated) => {
        const wanted = pressOf(key)
        // While something is asked over the board, keys are no presses of it.
        if (!wanted || useConsent.getState().answer !== null) return false
        if (repeated && !mayRepeat(wanted)) return true
        wake(true)
        press(wanted)
        return true
      }),
    [press, wake],
  )
  return { black, dark, footShown, online, press, wake: () => wake(false) }
}
