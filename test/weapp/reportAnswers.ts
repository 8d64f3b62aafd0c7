import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { city } from '@city'
import { outreachSettings } from '@core/domain/activity/unit'
import { DAY, dateAt } from '@core/domain/moment'
import { figures, parts, type Happening } from '@core/domain/outreach/figures'
import { upTo, yearOf } from '@core/domain/outreach/period'
import type { Answers } from './answers'

type Api = Contract['report']
type Line = OutputOf<Api['saveOutreach']>

const line = (nth: number): Line => ({
  id: `line-of-the-ledger-${nth}`,
  line: {
    ...{ date: dateAt(Date.now() - nth * DAY), district: '610702', setting: 'community' },
    what: '在广场发放宣传册，现场播放三种警报声并讲解应当怎么做。'.repeat(6).slice(0, 200),
    ...{ partner: '示例社区居民委员会和示例小学'.repeat(5).slice(0, 80), people: nth % 3 === 0 ? null : 120 },
  },
  ...{ revision: 2, struck: nth === 1 ? { at: Date.now(), by: 'S0001', reason: '重复登记' } : null },
})

/** Something of each part in each district and month, so that every row has figures. */
const happenings = (): Happening[] =>
  city.districts.flatMap(({ code }, nth) =>
    parts.map((part): Happening => {
      const setting = outreachSettings[nth % outreachSettings.length] ?? 'school'
      return {
        part,
        date: dateAt(Date.now() - nth * 20 * DAY),
        district: code,
        setting,
        people: nth === 3 ? null : 3 + nth * 37,
      }
    }),
  )

function said(): OutputOf<Api['readFigures']> {
  const now = Date.now()
  const period = upTo(yearOf(Number(dateAt(now).slice(0, 4))), dateAt(now))
  const districts = [...city.districts.map(({ code }) => code), null]
  const told = figures(happenings(), { period, districts, countedFrom: dateAt(now - 200 * DAY) })
  return { figures: told as OutputOf<Api['readFigures']>['figures'], now }
}

const file = () => ({
  name: '数据.xlsx',
  address: 'https://example.org/x',
  bytes: 20_000,
  until: Date.now() + 3_600_000,
})

/** What the cloud answers of the ledger and the figures: long lists of long texts, and every row with figures. */
export function reportAnswers(): Pick<Answers, 'report'> {
  return {
    report: {
      saveOutreach: () => line(0),
      strikeOutreach: () => line(1),
      listOutreach: () => ({ lines: Array.from({ length: 50 }, (_, nth) => line(nth)), next: '2027-01-01/line' }),
      readOutreach: () => ({
        ...line(0),
        versions: Array.from({ length: 40 }, (_, nth) => ({
          at: Date.now() + nth,
          by: 'S0001',
          note: '更正',
          line: line(nth).line,
        })),
        ...{ mayCorrect: true, mayStrike: true },
      }),
      readFigures: said,
      exportFigures: file,
      exportOutreach: file,
    },
  }
}
