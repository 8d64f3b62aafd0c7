import { useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'

/** How often a page came back to the screen: not counted is the first time, when it is drawn anyhow. `also` is done each time. */
export function useShownAgain(also?: () => void): number {
  const isDrawn = useRef(false)
  const [times, setTimes] = useState(0)
  useDidShow(() => {
    also?.()
    if (isDrawn.current) setTimes((before) => before + 1)
    isDrawn.current = true
  })
  return times
}
