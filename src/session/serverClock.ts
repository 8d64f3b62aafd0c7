import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { phoneNow } from '@/platform/clock'
import { keeper } from './kept'

interface ServerClock {
  /** What must be added to the phone's clock to have the server's, in ms. */
  offset: number
  /** When the phone last heard from the office's cloud (server's time, ms); null when never. */
  checkedAt: number | null
}

const kept = keeper<ServerClock>('serverClock', 1, { offset: 0, checkedAt: null })

export const useServerClock = create<ServerClock>(() => kept.read())

/** The time (ms), the phone's clock set right by the server's. */
export function now(): number {
  return phoneNow() + useServerClock.getState().offset
}

/** Sets the clock right: the server said `serverNow` in answer to a question asked at `askedAt` by the phone's clock. */
export function heardFromServer(serverNow: number, askedAt: number): void {
  const middle = (askedAt + phoneNow()) / 2
  const state = { offset: Math.round(serverNow - middle), checkedAt: serverNow }
  useServerClock.setState(state)
  kept.write(state)
}

/** The time, renewed every so many ms while the page is drawn. */
export function useNow(every: number): number {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), every)
    return () => clearInterval(timer)
  }, [every])
  return time
}
