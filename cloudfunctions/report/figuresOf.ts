import { city } from '@city'
import { AppError } from '@core/contract/errors'
import { dateAt } from '@core/domain/moment'
import { figures, type Figures, type Happening } from '@core/domain/outreach/figures'
import { isPeriod, monthsOf, upTo, type Period } from '@core/domain/outreach/period'
import { administers } from '@core/domain/person/grants'
import type { StaffCall } from '../_kit/serve'
import { standingLines, yearOfDate, type PresentLine } from './store'
import { activitiesIn, earliest, lessonsIn } from './storeOfHappenings'

/** The districts that somebody administers, in administrative order; with null at the end, for whoever administers the whole city. */
const districtsOf = ({ staff, now }: StaffCall): (string | null)[] =>
  [...city.districts.map(({ code }) => code), null].filter((district) => administers(staff, district, now))

/** Lines of the ledger that fall into a period. */
async function linesIn(period: Period, districts: readonly (string | null)[]): Promise<PresentLine[]> {
  const years = [...new Set(monthsOf(period).map(yearOfDate))]
  const own = districts.includes(null) ? 'all' : districts.filter((district) => district !== null)
  const found = await Promise.all(years.map((year) => standingLines(year, own)))
  return found.flat().filter(({ date }) => period.from <= date && date <= period.until)
}

const offline = ({ date, district, setting, people }: PresentLine): Happening => ({
  ...{ part: 'offline', date, district, setting, people },
})

/** The figures of a period of the districts that the caller administers. */
export async function figuresOf(asked: Period, call: StaffCall): Promise<Figures> {
  const period = upTo(asked, dateAt(call.now))
  if (!isPeriod(asked) || !isPeriod(period)) throw new AppError('BAD_INPUT')
  const districts = districtsOf(call)
  const [activities, lessons, lines, countedFrom] = await Promise.all([
    activitiesIn(period, call.now),
    lessonsIn(period),
    linesIn(period, districts),
    earliest(call.now),
  ])
  const happenings = [...activities, ...lessons, ...lines.map(offline)]
  return figures(happenings, { period, districts, countedFrom })
}
