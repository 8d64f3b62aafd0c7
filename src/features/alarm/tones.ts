import type { Signal } from '@core/domain/alarm/patterns'
import type { Tone } from '@/ui/RhythmBar'

/** The colour role of each signal; its word and its rhythm always stand with it. */
export const tones: Record<Signal, Tone> = { preliminary: 'preliminary', airRaid: 'raid', allClear: 'clear' }
