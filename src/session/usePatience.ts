import { useCallback, useEffect, useRef, useState } from 'react'
import { comeBackAfter } from '@core/domain/quiz/comeBack'

/**
 * Asks the cloud, and where it is too busy comes back by itself: after a while that grows each time and is no other phone's, for
 * as long as the page is there. `isWaiting`: it was sent away, and is going to come back.
 */
export function usePatience() {
  const [isWaiting, setWaiting] = useState(false)
  const there = useRef(true)
  useEffect(() => {
    there.current = true
    return () => {
      there.current = false
    }
  }, [])
  const patiently = useCallback(async <T>(ask: () => Promise<T | 'BUSY'>): Promise<T | 'BUSY'> => {
    const isGone = () => !there.current
    for (let nth = 0; ; nth++) {
      const said = await ask()
      if (said !== 'BUSY' || isGone()) {
        setWaiting(false)
        return said
      }
      setWaiting(true)
      await new Promise((again) => setTimeout(again, comeBackAfter(nth, Math.random)))
      if (isGone()) return said
    }
  }, [])
  return { isWaiting, patiently }
}
