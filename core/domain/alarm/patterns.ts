/** The three statutory signals, in the order in which a test sounds them. */
export const signals = ['preliminary', 'airRaid', 'allClear'] as const
export type Signal = (typeof signals)[number]

/** One round of a rhythm: so many seconds of sound, then so many of silence. */
export interface Round {
  sounds: number
  rests: number
}

/**
 * When a siren sounds and when it is silent, in seconds, counted from the moment it is switched on.
 *
 * `leadSilence` is a silence before the first round. `alreadyRunning` says that the first sound is the rest of one that
 * began earlier, so the siren is at full pitch from the first moment.
 */
export interface Rhythm {
  leadSilence?: number | undefined
  rounds: readonly Round[]
  alreadyRunning?: boolean | undefined
}

export interface Pattern {
  name: string
  /** The name without 警报, where space is short. */
  shortName: string
  /** What to remember it by. */
  hook: string
  sentence: string
  rhythm: Rhythm
  sources: readonly string[]
}

/** Every statutory signal takes three minutes, its last pause included. */
export const SIGNAL_SECONDS = 180

/** The same thing so many times. */
export function repeated<T>(thing: T, times: number): T[] {
  return Array.from({ length: times }, () => thing)
}

/**
 * The seconds are a nationwide civil-defence rule (全国统一的人民防空音响警报信号) that every government's notice of a
 * test repeats. The law itself names none, and the rule's own title was not found: so notices are cited, never a number
 * of a standard. The hooks are those of Lueyang's notice.
 */
const sources = [
  '西安市人民政府 市政告字〔2020〕2号',
  '凤县人民政府防空警报试鸣公告 2025-07-08',
  '略阳县2025年试鸣通告',
]

export const patterns: Record<Signal, Pattern> = {
  preliminary: {
    name: '预先警报',
    shortName: '预先',
    hook: '长间隔',
    sentence: '鸣 36 秒，停 24 秒，反复 3 遍，共 3 分钟',
    rhythm: { rounds: repeated({ sounds: 36, rests: 24 }, 3) },
    sources,
  },
  airRaid: {
    name: '空袭警报',
    shortName: '空袭',
    hook: '短间隔',
    sentence: '鸣 6 秒，停 6 秒，反复 15 遍，共 3 分钟',
    rhythm: { rounds: repeated({ sounds: 6, rests: 6 }, 15) },
    sources,
  },
  allClear: {
    name: '解除警报',
    shortName: '解除',
    hook: '无间隔',
    sentence: '连续鸣响，中间不停，共 3 分钟',
    rhythm: { rounds: [{ sounds: SIGNAL_SECONDS, rests: 0 }] },
    sources,
  },
}
