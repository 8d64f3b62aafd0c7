import { partOfDay } from '../words/timesInWords'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** A number from 0 to 99 as it is spoken: 十九, 二十. */
export function spoken(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return digits[ones] ?? ''
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones === 0 ? '' : (digits[ones] ?? '')}`
}

/** A date as it is spoken: '三月十三日'. */
export function spokenDate(date: string): string {
  return `${spoken(Number(date.slice(5, 7)))}月${spoken(Number(date.slice(8, 10)))}日`
}

/** A time of day as it is spoken, without its part of the day: '十点', '十点零八分', '三点十九分'. */
export function spokenTime(time: string): string {
  const hour = Number(time.slice(0, 2))
  const minute = Number(time.slice(3, 5))
  const spokenHour = spoken(hour > 12 ? hour - 12 : hour)
  if (minute === 0) return `${spokenHour}点`
  return `${spokenHour}点${minute < 10 ? '零' : ''}${spoken(minute)}分`
}

/** The same with its part of the day: '上午十点'. */
export function spokenTimeOfDay(time: string): string {
  return `${partOfDay(time)}${spokenTime(time)}`
}
