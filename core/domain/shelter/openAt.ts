import { DAY, momentOf, MINUTE, timeAt } from '../moment'
import type { PublicShelter } from './publicShelter'
import type { Hours } from './shelter'

/** Whether one can go in at a moment, in words with the next change: '开放至 18:00', '现在关闭，明天 08:00 开放'. */
export interface Openness {
  state: 'open' | 'closed' | 'unknown'
  words: string
}

/** A stretch of the week in minutes from Monday 00:00 of China. */
interface Stretch {
  from: number
  until: number
}

const DAY_MINUTES = 24 * 60
const WEEK_MINUTES = 7 * DAY_MINUTES
const A_MONDAY = momentOf('2024-01-01', '00:00')
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** All stretches of three weeks around the one meant, put together where they meet, so that none is cut by a Sunday night. */
function stretchesOf(hours: Exclude<Hours, 'always'>): Stretch[] {
  const all = [-1, 0, 1]
    .flatMap((week) =>
      hours.flatMap(({ days, from, until }) =>
        days.map((day): Stretch => {
          const start = week * WEEK_MINUTES + (day - 1) * DAY_MINUTES + minuteOf(from)
          const length = (minuteOf(until) - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES
          return { from: start, until: start + (length === 0 ? DAY_MINUTES : length) }
        }),
      ),
    )
    .sort((a, b) => a.from - b.from)
  const joined: Stretch[] = []
  for (const stretch of all) {
    const last = joined[joined.length - 1]
    if (last && stretch.from <= last.until) last.until = Math.max(last.until, stretch.until)
    else joined.push({ ...stretch })
  }
  return joined
}

/** A moment as it is told at `now`: '18:00', '明天 08:00', '周一 08:00'. */
function told(moment: number, now: number): string {
  const days = Math.floor((moment - A_MONDAY) / DAY) - Math.floor((now - A_MONDAY) / DAY)
  if (days === 0) return timeAt(moment)
  const weekday = weekdays[((Math.floor((moment - A_MONDAY) / DAY) % 7) + 7) % 7] ?? ''
  return `${days === 1 ? '明天' : weekday} ${timeAt(moment)}`
}

/**
 * Whether one can go in at a moment (ms) by the opening hours. A span that ends no later than it begins goes on into the next
 * day ('22:00' to '06:00'); one from a time to the same time is a whole day.
 */
export function openAt(hours: Hours | null, now: number): Openness {
  if (hours === 'always') return { state: 'open', words: '全天开放' }
  const stretches = hours ? stretchesOf(hours) : []
  if (stretches.length === 0) return { state: 'unknown', words: '开放时间未知' }
  const week = Math.floor((now - A_MONDAY) / (7 * DAY)) * 7 * DAY + A_MONDAY
  const minute = (now - week) / MINUTE
  const momentAt = (minutes: number): number => week + minutes * MINUTE
  const current = stretches.find(({ from, until }) => from <= minute && minute < until)
  if (current && current.until - current.from > 2 * WEEK_MINUTES) return { state: 'open', words: '全天开放' }
  if (current) return { state: 'open', words: `开放至${spaced(told(momentAt(current.until), now))}` }
  const next = stretches.find(({ from }) => from > minute)
  return { state: 'closed', words: `现在关闭，${next ? `${told(momentAt(next.from), now)} 开放` : '开放时间未知'}` }
}

/** Chinese beside a figure has a blank between them. */
const spaced = (words: string): string => (/^\d/.test(words) ? ` ${words}` : words)

/** The same of a place: one that is suspended or closed for good is closed whatever its hours say. */
export function opennessOf({ condition, hours }: Pick<PublicShelter, 'condition' | 'hours'>, now: number): Openness {
  if (condition === 'suspended') return { state: 'closed', words: '暂停使用' }
  if (condition === 'closed') return { state: 'closed', words: '已停用' }
  return openAt(hours, now)
}
