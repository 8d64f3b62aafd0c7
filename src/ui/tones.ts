import type { Tone } from './RhythmBar'

/** The colour role of each signal; its word and its rhythm always stand with it. */
export const tones = { preliminary: 'preliminary', airRaid: 'raid', allClear: 'clear' } as const satisfies Readonly<
  Record<string, Tone>
>
