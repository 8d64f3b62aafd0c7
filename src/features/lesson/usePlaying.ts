import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Clip } from '@core/domain/alarm/clip'
import { secondsOf } from '@core/domain/alarm/segments'
import { onAppHide } from '@/platform/appHide'
import { phoneNow } from '@/platform/clock'

/** How many times as fast a bar moves that makes no sound: the whole signal in half a minute. */
export const FAST = 6

/** How long (ms) the words 识别训练 stand before a sound. */
export const ANNOUNCED_FOR = 2000

/** How loud a sound is played, from 0 to 1: for one room, not for a house. */
export const VOLUME = 0.3

const TICK = 250

/** A sound that is playing. */
export interface Sounding {
  stop(): void
}

/** Makes the sound of a stretch of a rhythm and plays it once; null when it was called off. The page knows how. */
export type PlaySound = (
  excerpt: { rhythm: Clip['rhythm']; from: number; to: number },
  cancelled: () => boolean,
  ended: (problem?: string) => void,
  volume: number,
) => Promise<Sounding | null>

export type Playing = { state: 'announced' } | { state: 'moving'; at: number } | { state: 'over'; at: number }

/**
 * Plays a clip to the class. Silent, the whole rhythm moves six times as fast; with sound it is announced, then the excerpt
 * is heard and seen at true speed, once. It stops when the board is left or goes out of sight; a sound also when the screen is made
 * black, since it would be heard without the words 识别训练.
 */
export function usePlaying(clip: Clip, audible: boolean, playSound: PlaySound, black: boolean): Playing {
  const [playing, setPlaying] = useState<Playing>(audible ? { state: 'announced' } : { state: 'moving', at: 0 })
  const [hidden, setHidden] = useState(false)
  useDidHide(() => setHidden(true))
  useEffect(() => onAppHide(() => setHidden(true)), [])
  if (black && audible && !hidden) setHidden(true)

  useEffect(() => {
    if (hidden) return undefined
    let over = false
    let sounding: Sounding | null = null
    let timer: ReturnType<typeof setInterval> | undefined
    const until = audible ? clip.playSeconds : secondsOf(clip.rhythm)
    const move = (speed: number) => {
      const startedAt = phoneNow()
      timer = setInterval(() => {
        const at = Math.min(((phoneNow() - startedAt) / 1000) * speed, until)
        if (at >= until) clearInterval(timer)
        setPlaying(at >= until ? { state: 'over', at } : { state: 'moving', at })
      }, TICK)
    }
    const sound = async () => {
      // Without its sound the bar moves all the same.
      const made = await playSound(
        { rhythm: clip.rhythm, from: 0, to: until },
        () => over,
        () => undefined,
        VOLUME,
      ).catch(() => null)
      if (over) made?.stop()
      else {
        sounding = made
        move(1)
      }
    }
    const announced = audible ? setTimeout(() => void sound(), ANNOUNCED_FOR) : undefined
    if (!audible) move(FAST)
    return () => {
      over = true
      clearTimeout(announced)
      clearInterval(timer)
      sounding?.stop()
    }
  }, [clip, audible, playSound, hidden])
  return playing
}
