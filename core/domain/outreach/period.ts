/** From one day to another, both in it, China's: '2027-01-01' to '2027-12-31'. */
export interface Period {
  from: string
  until: string
}

/** The most months of one period: five years. */
export const MOST_MONTHS = 60

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

/** The months that a period touches, rising: '2027-01', '2027-02' … */
export function monthsOf({ from, until }: Period): string[] {
  const first = monthNumber(from)
  const length = Math.max(0, monthNumber(until) - first + 1)
  return Array.from({ length }, (_, nth) => {
    const month = first + nth
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** Whether figures can be asked for a period: it does not end before it begins, and is not too long. */
export const isPeriod = (period: Period): boolean =>
  period.from <= period.until && monthsOf(period).length <= MOST_MONTHS

/** The part of a period that is over or goes on today: of what is still to come nothing is told, not even 0. */
export const upTo = ({ from, until }: Period, today: string): Period => ({ from, until: until < today ? until : today })

export const yearOf = (year: number): Period => ({ from: `${year}-01-01`, until: `${year}-12-31` })

/** A period as a report names it: '2027年', '2027年3月', '2027年3月1日至2027年4月15日'. */
export function periodInWords({ from, until }: Period): string {
  const [year, month, day] = from.split('-').map(Number)
  const [lastYear, lastMonth, lastDay] = until.split('-').map(Number)
  if (from.endsWith('-01-01') && until === `${year}-12-31`) return `${year}年`
  const isWhole = day === 1 && year === lastYear && month === lastMonth && lastDay === daysIn(from)
  if (isWhole) return `${year}年${month}月`
  return `${year}年${month}月${day}日至${lastYear === year ? '' : `${lastYear}年`}${lastMonth}月${lastDay}日`
}

/** How many days the month of a date has. */
function daysIn(date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number)
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
