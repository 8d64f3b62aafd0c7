import type { Rhythm } from './patterns'
import { repeated } from './patterns'
import { tellsApartAfter } from './tellsApartAfter'

/** A siren signal of another place: to be seen as a bar, for adults, and never sounded or vibrated. */
export interface ForeignPattern {
  place: string
  purpose: string
  rhythm: Rhythm
  /** One pitch, or a pitch that rises and falls all the time. */
  tone: 'steady' | 'wavering'
  /** Seconds in which a wavering tone rises and falls, where the source says so. */
  wave?: { rises: number; falls: number }
  /** What the bar cannot show: a length that is only a least one, or differs from town to town. */
  note?: string
  source: string
}

/** The level of the questions and pages that may show them. */
export const foreignLevel = 'adult'

const steadyFor = (sounds: number): Rhythm => ({ rounds: [{ sounds, rests: 0 }] })

const sources = {
  germany: '中德意志广播公司（MDR）关于警报器信号含义的介绍',
  austria: '奥地利福拉尔贝格州政府《警报信号条例》（Verordnung über Warn- und Alarmsignale）第2条',
  switzerland: '瑞士联邦政府门户网站关于警报信号的说明；瑞士《人口保护条例》（BevSV）第30条',
  sweden: '瑞典民防主管机构关于“公众重要信息”（VMA）的说明',
  swedenWar: '瑞典危机准备网站关于室外信号“Hesa Fredrik”的介绍（非官方）',
  korea: '韩国海南消防署关于民防警报的说明',
  koreaAlert: '韩国《电子新闻》2023-06-01',
  britain: '英国 Spartacus Educational 网站关于二战警报器的介绍（非官方）',
  czechia: '捷克耶塞尼克市信息网站关于警报信号的介绍',
}

/**
 * Only signals whose seconds a source gives. Left out are those whose sources disagree or give no length, and the Swiss
 * water alarm, whose rhythm (20 s and 10 s) is that of a disaster signal of a Chinese city.
 */
export const foreignPatterns: readonly ForeignPattern[] = [
  {
    place: '德国',
    purpose: '警告居民有危险',
    rhythm: steadyFor(60),
    tone: 'wavering',
    note: '各地可有不同',
    source: sources.germany,
  },
  {
    place: '德国',
    purpose: '危险解除',
    rhythm: steadyFor(60),
    tone: 'steady',
    note: '各地可有不同',
    source: sources.germany,
  },
  { place: '奥地利', purpose: '灾害临近，警告居民', rhythm: steadyFor(180), tone: 'steady', source: sources.austria },
  {
    place: '奥地利',
    purpose: '灾害发生，警报',
    rhythm: steadyFor(60),
    tone: 'wavering',
    note: '至少 1 分钟',
    source: sources.austria,
  },
  { place: '奥地利', purpose: '危险解除', rhythm: steadyFor(60), tone: 'steady', source: sources.austria },
  {
    place: '奥地利',
    purpose: '召集消防队',
    rhythm: { rounds: [...repeated({ sounds: 15, rests: 7 }, 2), { sounds: 15, rests: 0 }] },
    tone: 'steady',
    source: sources.austria,
  },
  {
    place: '瑞士',
    purpose: '一般警报，收听广播',
    rhythm: steadyFor(60),
    tone: 'wavering',
    note: '5 分钟内再鸣一次',
    source: sources.switzerland,
  },
  {
    place: '瑞典',
    purpose: '公众重要信息（VMA）',
    rhythm: { rounds: repeated({ sounds: 7, rests: 14 }, 6) },
    tone: 'steady',
    note: '至少 2 分钟',
    source: sources.sweden,
  },
  {
    place: '瑞典',
    purpose: '战备警报',
    rhythm: { rounds: [...repeated({ sounds: 30, rests: 15 }, 6), { sounds: 30, rests: 0 }] },
    tone: 'steady',
    source: sources.swedenWar,
  },
  {
    place: '瑞典',
    purpose: '危险解除',
    rhythm: steadyFor(30),
    tone: 'steady',
    note: '30 至 40 秒',
    source: sources.sweden,
  },
  { place: '韩国', purpose: '警戒警报，可能来袭', rhythm: steadyFor(60), tone: 'steady', source: sources.koreaAlert },
  {
    place: '韩国',
    purpose: '空袭警报',
    rhythm: steadyFor(180),
    tone: 'wavering',
    wave: { rises: 5, falls: 3 },
    source: sources.korea,
  },
  {
    place: '韩国',
    purpose: '灾难危险警报',
    rhythm: steadyFor(180),
    tone: 'wavering',
    wave: { rises: 2, falls: 2 },
    source: sources.korea,
  },
  {
    place: '英国（二战时）',
    purpose: '敌机已过，危险解除',
    rhythm: steadyFor(120),
    tone: 'steady',
    source: sources.britain,
  },
  { place: '捷克', purpose: '一般警告', rhythm: steadyFor(140), tone: 'wavering', source: sources.czechia },
]

/**
 * Whether a foreign signal is certainly none of the three statutory ones, so that it may be asked for as such. A steady
 * minute is not: it could be a part of 解除警报.
 */
export function isUnlikeOurs({ rhythm, tone }: ForeignPattern): boolean {
  return tone === 'wavering' || tellsApartAfter(rhythm, null) !== null
}
