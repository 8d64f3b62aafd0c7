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

/** A table: by what it counts, as places of its lines, and its lines. */
interface Table {
  placeOf: (happening: Happening) => number
  lines: readonly Line[]
}

/** Where a happening stands among others, by its places in the tables. */
const orderOf = (happening: Happening, tables: readonly Table[]): string =>
  tables.map(({ placeOf }) => String(placeOf(happening)).padStart(4, '0')).join(' ')

/** The tables with what is to be hidden of one part in each; where that protects nobody, all counts of this part and their total are hidden. */
function protectedIn(tables: readonly Table[], happenings: readonly Happening[], part: Part): Table[] {
  const counted = happenings.filter((one) => one.part === part)
  const hidden = hideSmall(
    counted.map((one) => ({ people: one.people ?? 0, places: tables.map(({ placeOf }) => placeOf(one)) })),
  )
  return tables.map(({ placeOf, lines }, nth) => ({
    placeOf,
    lines: lines.map((line, place) => (hidden === 'all' || hidden[nth]?.has(place) === true ? hide(line, part) : line)),
  }))
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
  const linesBy = <K>(keys: readonly K[], keyOf: (one: Happening) => K, lastOf: (key: K) => string): Table => ({
    placeOf: (one) => keys.indexOf(keyOf(one)),
    lines: keys.map((key) =>
      lineOf(
        those.filter((one) => keyOf(one) === key),
        since(lastOf(key)),
      ),
    ),
  })
  const tables = [
    linesBy(
      ['all'],
      () => 'all',
      () => period.until,
    ),
    linesBy(districts, districtOf, () => period.until),
    linesBy(
      outreachSettings,
      ({ setting }) => setting,
      () => period.until,
    ),
    linesBy(
      months,
      ({ date }) => date.slice(0, 7),
      (month) => `${month}-31`,
    ),
  ]
  // In a fixed order: of two that could be hidden for the sake of a third, it is not their size that says which.
  const inOrder = [...those].sort((one, other) => orderOf(one, tables).localeCompare(orderOf(other, tables)))
  const [total, byDistrict, bySetting, byMonth] = parts
    .reduce<readonly Table[]>((before, part) => protectedIn(before, inOrder, part), tables)
    .map(({ lines }) => lines)
  const lineAt = (lines: readonly Line[] | undefined, nth: number): Line => lines?.[nth] ?? lineOf([], false)
  return {
    period,
    countedFrom,
    total: lineAt(total, 0),
    districts: districts.map((district, nth) => ({ district, line: lineAt(byDistrict, nth) })),
    settings: outreachSettings.map((setting, nth) => ({ setting, line: lineAt(bySetting, nth) })),
    months: months.map((month, nth) => ({ month, line: lineAt(byMonth, nth) })),
  }
}
