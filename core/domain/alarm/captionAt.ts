import type { Rhythm } from './patterns'
import { soundAt } from './soundAt'

/** The words under the bar, in parts, so that the screen can set them apart: 鸣响, 36 秒, 第 1 遍，共 3 遍. */
export interface Caption {
  phase: '即将开始' | '鸣响' | '连续鸣响' | '间歇' | '已结束'
  /** How long this phase takes in all; null before the start and after the end. */
  seconds: number | null
  /** The same in words; '' where `seconds` is null. */
  duration: string
  /** Which round of how many; '' where there is only one or none yet. */
  round: string
}

/** What happens at a given second of a rhythm, in words, for those who cannot hear it. It changes only with the phase. */
export function captionAt(rhythm: Rhythm, second: number): Caption {
  const sound = soundAt(rhythm, second)
  if (sound.phase === 'before') return { phase: '即将开始', seconds: null, duration: '', round: '' }
  if (sound.phase === 'finished') return { phase: '已结束', seconds: null, duration: '', round: '' }
  const isWhole = sound.rounds === 1 && sound.phase === 'sounding' && sound.next === 'finished'
  return {
    phase: sound.phase === 'silent' ? '间歇' : isWhole ? '连续鸣响' : '鸣响',
    seconds: sound.lasts,
    duration: durationInWords(sound.lasts),
    round: sound.rounds > 1 && sound.round > 0 ? `第 ${sound.round} 遍，共 ${sound.rounds} 遍` : '',
  }
}

/** A length of time in words: 36 秒, 3 分钟, 1 分 24 秒. Fractions of a second are dropped. */
export function durationInWords(seconds: number): string {
  const whole = Math.floor(seconds)
  if (whole < 60) return `${whole} 秒`
  const minutes = Math.floor(whole / 60)
  return whole % 60 === 0 ? `${minutes} 分钟` : `${minutes} 分 ${whole % 60} 秒`
}
