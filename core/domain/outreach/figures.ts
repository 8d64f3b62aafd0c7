import { outreachSettings, type OutreachSetting } from '../activity/unit'
import { hideSmall } from './hideSmall'
import { monthsOf, type Period } from './period'

/** What is counted apart and never added up: activities that people answer online, lessons in class, what the office did offline. */
export const parts = ['online', 'classroom', 'offline'] as const
export type Part = (typeof parts)[number]

/** One thing that took place: an activity, a lesson, or a line of the ledger. */
export interface Happening {
  part: Part
  /** The day it began, China's. */
  date: string
  /** The code of its district; null: the whole city. */
  district: string | null
  setting: OutreachSetting
  /** Sheets of an activity (one a person), hands of a lesson, people of a line of the ledger; null: nobody counted. */
  people: number | null
}

/** A count of people as it may be told: 'hidden' to protect the few, 'unknown' where nobody counted, which is not 0. */
export type Figure = number | 'hidden' | 'unknown'

/** How often something took place, with how many people, and how many of these times nobody counted them. */
export interface Counted {
  times: number | 'unknown'
  people: Figure
  uncounted: number
}

export type Line = Readonly<Record<Part, Counted>>

export interface Figures {
  period: Period
  /** Since when activities and lessons are counted; null: there were none yet. */
  countedFrom: string | null
  total: Line
  /** In administrative order, what belongs to no single district last. */
  districts: readonly { district: string | null; line: Line }[]
  settings: readonly { setting: OutreachSetting; line: Line }[]
  months: readonly { month: string; line: Line }[]
}

interface Asked {
  period: Period
  /** The districts that are told, in administrative order; with null at the end what belongs to none of them. */
  districts: readonly (string | null)[]
  countedFrom: string | null
}

/** How a part stands among some happenings. The ledger knows only what was written into it: without a line it is unknown what took place. */
function counted(happenings: readonly Happening[], part: Part, isCounted: boolean): Counted {
  const those = happenings.filter((one) => one.part === part)
  const known = those.flatMap(({ people }) => people ?? [])
  if (those.length === 0)
    return isCounted && part !== 'offline'
      ? { times: 0, people: 0, uncounted: 0 }
      : { times: 'unknown', people: 'unknown', uncounted: 0 }
  const people = known.length === 0 ? 'unknown' : known.reduce((sum, one) => sum + one, 0)
  return { times: those.length, people, uncounted: those.length - known.length }
}

const lineOf = (happenings: readonly Happening[], isCounted: boolean): Line => ({
  online: counted(happenings, 'online', isCounted),
  classroom: counted(happenings, 'classroom', isCounted),
  offline: counted(happenings, 'offline', isCounted),
})

const hide = (line: Line, part: Part): Line => {
  const { people } = line[part]
  return typeof people === 'number' && people > 0 ? { ...line, [part]: { ...line[part], people: 'hidden' } } : line
}

/** The tables of one part with what is to be hidden in each; where one cannot be protected, its total and all counts of this part are hidden. */
function protectedIn(tables: readonly (readonly Line[])[], part: Part): Line[][] {
  const hidden = tables.map((lines) =>
    hideSmall(lines.map((line) => (typeof line[part].people === 'number' ? line[part].people : 0))),
  )
  const isAll = hidden.includes('all')
  return tables.map((lines, nth) => {
    const places = hidden[nth]
    const isHidden = (place: number) => isAll || (places instanceof Set && places.has(place))
    return lines.map((line, place) => (isHidden(place) ? hide(line, part) : line))
  })
}

/**
 * The figures of a period: what took place in it, in all, by district, by setting of 五进 and by month. Districts stand in
 * their administrative order and never in that of a result. Counts of people below 5 are hidden, and with them what they could be
 * worked out from (`hideSmall`); how often something took place is the office's own work and is told.
 */
export function figures(happenings: readonly Happening[], { period, districts, countedFrom }: Asked): Figures {
  const within = happenings.filter(({ date }) => period.from <= date && date <= period.until)
  const districtOf = ({ district }: Happening) => (districts.includes(district) ? district : null)
  const those = within.filter((one) => districts.includes(districtOf(one)))
  const since = (last: string): boolean => countedFrom !== null && countedFrom <= last
  const months = monthsOf(period)
  const tables = [
    [lineOf(those, since(period.until))],
    districts.map((district) =>
      lineOf(
        those.filter((one) => districtOf(one) === district),
        since(period.until),
      ),
    ),
    outreachSettings.map((setting) =>
      lineOf(
        those.filter((one) => one.setting === setting),
        since(period.until),
      ),
    ),
    months.map((month) =>
      lineOf(
        those.filter(({ date }) => date.startsWith(month)),
        since(`${month}-31`),
      ),
    ),
  ]
  const [total = [], byDistrict = [], bySetting = [], byMonth = []] = parts.reduce<Line[][]>(protectedIn, tables)
  return {
    period,
    countedFrom,
    total: total[0] ?? lineOf([], false),
    districts: districts.map((district, nth) => ({ district, line: byDistrict[nth] ?? lineOf([], false) })),
    settings: outreachSettings.map((setting, nth) => ({ setting, line: bySetting[nth] ?? lineOf([], false) })),
    months: months.map((month, nth) => ({ month, line: byMonth[nth] ?? lineOf([], false) })),
  }
}
