import { useEffect } from 'react'
import { onAppShow } from '@/platform/appShow'
import { keepAwake } from '@/platform/screen'

/** Keeps the screen on while it is wanted; who leaves the program loses that, so it is asked for again on coming back. */
export function useAwake(wanted: boolean): void {
  useEffect(() => {
    keepAwake(wanted)
    const stop = onAppShow(() => keepAwake(wanted))
    return () => {
      stop()
      keepAwake(false)
    }
  }, [wanted])
}
