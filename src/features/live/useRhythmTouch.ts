import { useEffect, useRef, useState } from 'react'
import type { Phase } from '@core/domain/announcement/phaseAt'
import { stopVibrating, vibrate } from '@/platform/vibration'

/** Vibrates in the rhythm of what should sound now, on wish only: one stroke at each tick of a sound. */
export function useRhythmTouch(phase: Phase | null, moment: number): { felt: boolean; toggle: () => void } {
  const [felt, setFelt] = useState(false)
  const last = useRef(0)
  const sounding = phase?.kind === 'signal' && phase.sounding
  useEffect(() => {
    if (!felt || !sounding || moment - last.current < 450) return
    last.current = moment
    vibrate()
  }, [felt, sounding, moment])
  useEffect(() => {
    if (!sounding || !felt) stopVibrating()
  }, [sounding, felt])
  useEffect(() => stopVibrating, [])
  return { felt, toggle: () => setFelt(!felt) }
}
