import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { onAppShow } from '@/platform/appShow'
import { counted, phoneNow } from '@/platform/clock'
import { keeper } from './kept'

interface ServerClock {
  /** What must be added to the phone's clock to have the server's, in ms. */
  offset: number
  /** When the phone last heard from the office's cloud (server's time, ms); null when never. */
  checkedAt: number | null
}

const kept = keeper<ServerClock>('serverClock', 1, { offset: 0, checkedAt: null })

export const useServerClock = create<ServerClock>(() => kept.read())

const byPhone = (): number => phoneNow() + useServerClock.getState().offset

/** A moment that is known, and where the count stood then. */
let anchor = { moment: byPhone(), count: counted() }

const anchorAt = (moment: number) => {
  anchor = { moment, count: counted() }
}

/**
 * The time (ms), the phone's clock set right by the server's. While the program is on the screen it is counted on from
 * there: somebody who sets the phone's clock meanwhile changes nothing.
 */
export function now(): number {
  return Math.round(anchor.moment + counted() - anchor.count)
}

/**
 * Back on the screen. A count that stood still is behind the phone's clock, and a clock that was set back is behind the
 * count: the later of the two is right. A clock that was set forward is found out by the next answer of the server.
 */
onAppShow(() => {
  const moment = Math.max(byPhone(), now())
  anchorAt(moment)
  if (moment > byPhone()) keep({ ...useServerClock.getState(), offset: moment - phoneNow() })
})

function keep(state: ServerClock): void {
  useServerClock.setState(state)
  kept.write(state)
}

/**
 * Sets the clock right: the server said `serverNow` in answer to a question asked at `askedAt` by the phone's clock. A
 * server that tells whole seconds only (`rounded` = 1000 ms) does not move a clock that fits into that second.
 */
export function heardFromServer(serverNow: number, askedAt: number, rounded = 0): void {
  const halfWay = Math.max(0, phoneNow() - askedAt) / 2
  const byPhone = phoneNow() - halfWay
  const answered = Math.min(Math.max(byPhone, serverNow), serverNow + rounded)
  const moment = Math.round(answered + halfWay)
  anchorAt(moment)
  keep({ offset: moment - phoneNow(), checkedAt: serverNow })
}

/** The time, renewed every so many ms while the page is drawn, and at once when the server set it right. */
export function useNow(every: number): number {
  const [time, setTime] = useState(now)
  useEffect(() => useServerClock.subscribe(() => setTime(now())), [])
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), every)
    return () => clearInterval(timer)
  }, [every])
  return time
}

/** How long (ms) after a moment the next tick is due, so that ticks fall on whole seconds and their halves. */
const untilTick = (moment: number, every: number): number => every - (((moment % every) + every) % every) || every

/** The time, renewed at each whole multiple of so many ms: a second changes on the screen when it changes. */
export function useTicks(every: number): number {
  const [time, setTime] = useState(now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const moment = now()
      setTime(moment)
      timer = setTimeout(tick, untilTick(moment, every))
    }
    tick()
    return () => clearTimeout(timer)
  }, [every])
  return time
}
