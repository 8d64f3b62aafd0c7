import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Rhythm } from '@core/domain/alarm/patterns'
import { soundAt } from '@core/domain/alarm/soundAt'
import { onAppHide } from '@/platform/appHide'
import { phoneNow } from '@/platform/clock'
import { keepAwake } from '@/platform/screen'
import type { Playing } from '@/platform/sound'
import { stopVibrating, vibrate, VIBRATION_MS } from '@/platform/vibration'
import { sound } from './siren'

/** The most (seconds) that is sounded at one time. What follows is seen and felt. */
export const MOST_SOUND = 100

/** How many times as fast the fast-forward is. It is for eye and touch only: a sped-up siren would be a false sound. */
export const FAST = 6

const TICK = 250

/** How a stretch of a rhythm is played. */
export interface Play {
  audible: boolean
  felt: boolean
  fast: boolean
}

/** Whether it can be heard: it was not meant to be, it is, the time for one sound is over, or the phone would not play it. */
export type Hearing = 'silent' | 'heard' | 'over' | 'failed'

export type Playback =
  | { state: 'idle'; at: number }
  | { state: 'preparing'; at: number }
  | { state: 'playing'; at: number; hearing: Hearing; felt: boolean; fast: boolean }

const idle: Playback = { state: 'idle', at: 0 }

/**
 * Plays a stretch of a rhythm, to be heard, seen and felt together. It starts on a tap only, never loops, and stops when
 * the page or the program leaves the screen.
 */
export function usePlayer(rhythm: Rhythm, from: number, to: number) {
  const [playback, setPlayback] = useState<Playback>(idle)
  const playing = useRef<Playing | null>(null)
  const timer = useRef<ReturnType<typeof setInterval> | null>(null)
  const hearing = useRef<Hearing>('silent')
  const felt = useRef(false)
  const turn = useRef(0)

  const stop = useCallback(() => {
    turn.current += 1
    if (timer.current) clearInterval(timer.current)
    timer.current = null
    playing.current?.stop()
    playing.current = null
    stopVibrating()
    keepAwake(false)
    setPlayback(idle)
  }, [])

  const run = useCallback(
    (fast: boolean) => {
      const startedAt = phoneNow()
      const speed = fast ? FAST : 1
      let vibratedAt = 0
      const show = (at: number) =>
        setPlayback({ state: 'playing', at, hearing: hearing.current, felt: felt.current, fast })
      keepAwake(true)
      show(0)
      timer.current = setInterval(() => {
        const passed = phoneNow() - startedAt
        const at = Math.min((passed / 1000) * speed, to - from)
        const sounding = soundAt(rhythm, from + at).phase === 'sounding'
        if (felt.current && sounding && passed - vibratedAt >= VIBRATION_MS + 100) {
          vibratedAt = passed
          vibrate()
        }
        if (at >= to - from) stop()
        else show(at)
      }, TICK)
    },
    [rhythm, from, to, stop],
  )

  const start = useCallback(
    async (how: Play) => {
      stop()
      felt.current = how.felt
      hearing.current = 'silent'
      if (!how.audible) {
        run(how.fast)
        return
      }
      const mine = turn.current
      setPlayback({ state: 'preparing', at: 0 })
      const excerpt = { rhythm, from, to: Math.min(to, from + MOST_SOUND) }
      const ended = (problem?: string) => {
        playing.current = null
        hearing.current = problem === undefined ? 'over' : 'failed'
      }
      hearing.current = 'heard'
      try {
        const made = await sound(excerpt, () => turn.current !== mine, ended)
        if (!made) return
        playing.current = made
      } catch {
        // Without its sound the signal goes on to be seen and felt, and the page says so.
        hearing.current = 'failed'
      }
      if (turn.current === mine) run(false)
    },
    [rhythm, from, to, run, stop],
  )

  /** Feels it too, or no longer, without stopping what is playing. */
  const feel = useCallback((on: boolean) => {
    felt.current = on
    if (!on) stopVibrating()
  }, [])

  useDidHide(stop)
  useEffect(() => onAppHide(stop), [stop])
  useEffect(() => stop, [stop])

  return { playback, start, stop, feel }
}
