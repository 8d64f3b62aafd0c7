import * as v from 'valibot'
import { outreachSettings } from '../domain/activity/unit'
import { MOST_VERSIONS } from '../domain/outreach/moves'
import { MOST_PEOPLE } from '../domain/outreach/outreach'
import { MOST_MONTHS } from '../domain/outreach/period'
import { officeRoles } from '../domain/person/roles'
import { operation } from './operation'
import { anyText, Count, DateOnly, DistrictCode, list, Moment, PageStart, PhoneId, StaffNumber, text } from './shapes'

const Setting = v.picklist(outreachSettings)

/** A line of the 宣传台账: see `Outreach`. */
const OutreachShape = v.object({
  date: DateOnly,
  district: v.nullable(DistrictCode),
  setting: Setting,
  what: text(200),
  partner: text(80),
  people: v.nullable(v.pipe(Count, v.maxValue(MOST_PEOPLE))),
})

const Struck = v.nullable(v.object({ at: Moment, by: StaffNumber, reason: text(200) }))

const LineShape = v.object({
  id: PhoneId,
  line: OutreachShape,
  revision: Count,
  /** Null: it stands. One that was struck out stays readable, and is not counted. */
  struck: Struck,
})

const WholeLineShape = v.object({
  ...LineShape.entries,
  /** What it was from its beginning on; the last one is what holds. */
  versions: list(v.object({ at: Moment, by: StaffNumber, note: anyText(200), line: OutreachShape }), MOST_VERSIONS),
  mayCorrect: v.boolean(),
  mayStrike: v.boolean(),
})

const Period = v.object({ from: DateOnly, until: DateOnly })

const Figure = v.union([Count, v.picklist(['hidden', 'unknown'])])
const CountedShape = v.object({ times: v.union([Count, v.literal('unknown')]), people: Figure, uncounted: Count })
const FigureLine = v.object({ online: CountedShape, classroom: CountedShape, offline: CountedShape })

/** Counts of people below five have no field here: they are 'hidden' before they leave the cloud. */
const FiguresShape = v.object({
  period: Period,
  countedFrom: v.nullable(DateOnly),
  total: FigureLine,
  districts: list(v.object({ district: v.nullable(DistrictCode), line: FigureLine }), 60),
  settings: list(v.object({ setting: Setting, line: FigureLine }), outreachSettings.length),
  months: list(v.object({ month: text(7), line: FigureLine }), MOST_MONTHS),
})

/** The figures for the yearly report, and the ledger of what the office did offline. */
export const reportApi = {
  /** Writes a line of the ledger under the phone's id (`revision` 0), or corrects one. What it was before stays readable. */
  saveOutreach: operation({
    input: v.object({
      actId: PhoneId,
      id: PhoneId,
      revision: Count,
      line: OutreachShape,
      /** Why it is corrected. */
      note: v.optional(anyText(200), ''),
    }),
    output: LineShape,
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'CHECKS_FAILED', 'NOT_NOW'],
  }),

  /** Strikes a line out, by somebody who wrote none of it: OWN_WORK. It stays readable with its reason, and counts no more. */
  strikeOutreach: operation({
    input: v.object({ actId: PhoneId, id: PhoneId, revision: Count, reason: text(200) }),
    output: LineShape,
    allow: officeRoles,
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'OWN_WORK'],
  }),

  /** Lines of a year of the caller's districts, the latest day first, a page at a time. */
  listOutreach: operation({
    input: v.object({ year: v.pipe(Count, v.minValue(2000), v.maxValue(2100)), after: v.optional(PageStart) }),
    output: v.object({ lines: list(LineShape, 50), next: v.optional(PageStart) }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  readOutreach: operation({
    input: v.object({ id: PhoneId }),
    output: WholeLineShape,
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /** The figures of a period, up to today, of the districts that the caller administers. */
  readFigures: operation({
    input: Period,
    output: v.object({ figures: FiguresShape, now: Moment }),
    allow: ['admin'],
    consent: 'once',
    refuses: [],
  }),

  /** The same as a workbook. It can be opened for an hour, then it is gone. Asked again it is the same one. */
  exportFigures: operation({
    input: v.object({ exportId: PhoneId, ...Period.entries }),
    output: v.object({ name: text(120), address: text(2000), bytes: Count, until: Moment }),
    allow: ['admin'],
    consent: 'present',
    refuses: [],
  }),

  /** A year of the ledger as a workbook, of the caller's districts. It can be opened for an hour, then it is gone. */
  exportOutreach: operation({
    input: v.object({ exportId: PhoneId, year: v.pipe(Count, v.minValue(2000), v.maxValue(2100)) }),
    output: v.object({ name: text(120), address: text(2000), bytes: Count, until: Moment }),
    allow: officeRoles,
    consent: 'present',
    refuses: [],
  }),
}
