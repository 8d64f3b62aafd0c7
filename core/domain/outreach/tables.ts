import { settingNames } from '../activity/unit'
import { figureInWords, HIDDEN, partNames, UNKNOWN } from './figureInWords'
import { parts, type Figures, type Line } from './figures'
import { outreachFieldNames, type Outreach } from './outreach'
import { paragraph } from './paragraph'
import { periodInWords } from './period'

export type Cell = string | number

/** A sheet of a workbook: its name, and its rows from the top. */
export interface Table {
  name: string
  rows: readonly (readonly Cell[])[]
}

interface Named {
  city: string
  districtName: (code: string | null) => string
}

/** The heads of the columns that every table has behind its first one. */
const heads: readonly string[] = parts.flatMap((part) => {
  const { name, times, timesUnit, people, peopleUnit } = partNames[part]
  return [`${name}${times}（${timesUnit}）`, `${name}${people}（${peopleUnit}）`, `其中未统计人数（${timesUnit}）`]
})

/** A count stays a number, so that a spreadsheet can add; what is not told is a word. */
const cellOf = (figure: number | 'hidden' | 'unknown'): Cell =>
  typeof figure === 'number' ? figure : figureInWords(figure)

const cellsOf = (line: Line): Cell[] =>
  parts.flatMap((part) => [cellOf(line[part].times), cellOf(line[part].people), line[part].uncounted])

/** What a reader of the tables has to know, a line each. */
export const figureNotes: readonly string[] = [
  `${UNKNOWN}：没有人统计，不等于 0。线下没有登记的，也是${UNKNOWN}。`,
  `${HIDDEN}：人数或份数不足 5，或者公布后能和别的格、别的表一起推算出不足 5 的那一格。场次照实列出。`,
  '县区按行政区划顺序排列，不按结果排序，不用于评比、考核。',
  '活动和课按开始那天计入月份和时段。示例活动、没有开成的活动不计；举办人删除的活动不再计入，已经导出的不变。',
  '同一人多次作答只计一份。线上、课堂、线下分别统计，可能是同一批人，不相加。',
]

/** The tables of the yearly report: summary, by district, by setting, by month. The ledger is another paper, `ledgerTable`. */
export function figureTables(figures: Figures, { city, districtName }: Named): Table[] {
  const { total, districts, settings, months, period } = figures
  return [
    {
      name: '汇总',
      rows: [
        [`${city}人民防空宣传教育数据（${periodInWords(period)}）`],
        ['', ...heads],
        ['合计', ...cellsOf(total)],
        [],
        ['文字'],
        [paragraph(figures, city)],
        [],
        ['说明'],
        ...figureNotes.map((note) => [note]),
      ],
    },
    {
      name: '按县区',
      rows: [
        ['县区', ...heads],
        ...districts.map(({ district, line }) => [districtName(district), ...cellsOf(line)]),
        ['合计', ...cellsOf(total)],
      ],
    },
    {
      name: '按五进',
      rows: [
        ['五进', ...heads],
        ...settings.map(({ setting, line }) => [`进${settingNames[setting]}`, ...cellsOf(line)]),
        ['合计', ...cellsOf(total)],
      ],
    },
    {
      name: '按月',
      rows: [
        ['月份', ...heads],
        ...months.map(({ month, line }) => [month, ...cellsOf(line)]),
        ['合计', ...cellsOf(total)],
      ],
    },
  ]
}

/** The 宣传台账 as a sheet, the earliest line first: the office's own paper, with people as they were counted. */
export function ledgerTable(lines: readonly Outreach[], { districtName }: Named): Table {
  return {
    name: '台账',
    rows: [
      ['宣传台账（单位内部留存，不随报告公开）'],
      Object.values(outreachFieldNames),
      ...lines.map(({ date, district, setting, what, partner, people }) => [
        ...[date, districtName(district), `进${settingNames[setting]}`, what, partner, people ?? UNKNOWN],
      ]),
    ],
  }
}
