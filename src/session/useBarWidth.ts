import { useEffect, useState } from 'react'
import { onWindowResize, windowWidth } from '@/platform/windowWidth'

/** The widest a bar may be for a window: a multiple of 30 px, so that every block falls on whole pixels. */
export function barWidth(window: number, most = 600): number {
  return Math.max(240, Math.floor(Math.min(window - 40, most) / 30) * 30)
}

/** The width for the window as it is now. */
export function useBarWidth(most?: number): number {
  const [width, setWidth] = useState(() => barWidth(windowWidth(), most))
  useEffect(() => onWindowResize((window) => setWidth(barWidth(window, most))), [most])
  return width
}
