import { chanceFrom } from '../chance'
import { outreachSettings } from '../activity/unit'
import { figures, parts, type Counted, type Figure, type Happening } from './figures'
import { FEWEST } from './hideSmall'
import { yearOf } from './period'

const districts = ['610702', '610703', '610722', null] as const
const asked = { period: yearOf(2027), districts, countedFrom: '2027-02-10' }

const happening = (changes: Partial<Happening> = {}): Happening => ({
  ...{ part: 'online', date: '2027-03-13', district: '610702', setting: 'school', people: 40 },
  ...changes,
})

const told = ({ times, people, uncounted }: Counted) => `${times}/${people}/${uncounted}`

test.each<[string, Happening[], string]>([
  ['activities are counted with their sheets', [happening(), happening({ people: 50 })], '2/90/0'],
  ['an activity that nobody answered is one with 0 sheets', [happening({ people: 0 })], '1/0/0'],
  ['without an activity there were 0', [], '0/0/0'],
  ['whose sheets nobody counted are named apart', [happening(), happening({ people: null })], '2/40/1'],
  ['where nobody counted at all it is unknown', [happening({ people: null })], '1/unknown/1'],
  ['fewer than five are hidden', [happening({ people: 4 })], '1/hidden/0'],
  [
    'the first and the last day of the period are in it',
    [happening({ date: '2027-12-31' }), happening({ date: '2027-01-01' })],
    '2/80/0',
  ],
  ['the days around it are not', [happening({ date: '2028-01-01' }), happening({ date: '2026-12-31' })], '0/0/0'],
  ['lessons are not added to them', [happening({ part: 'classroom' })], '0/0/0'],
  ['what is of no district of the city counts for the whole of it', [happening({ district: '110101' })], '1/40/0'],
])('%s', (_, happenings, expected) => {
  expect(told(figures(happenings, asked).total.online)).toBe(expected)
})

test('of what the ledger has no line it is unknown whether it took place', () => {
  const { total, districts: byDistrict } = figures([happening({ part: 'offline', people: null })], asked)
  expect(told(total.offline)).toBe('1/unknown/1')
  expect(byDistrict.map(({ line }) => told(line.offline))).toEqual([
    ...['1/unknown/1', 'unknown/unknown/0', 'unknown/unknown/0', 'unknown/unknown/0'],
  ])
})

test('months before anything was counted are unknown, later ones are not', () => {
  const { months } = figures([happening()], asked)
  expect(months.slice(0, 4).map(({ month, line }) => `${month} ${told(line.online)}`)).toEqual([
    '2027-01 unknown/unknown/0',
    '2027-02 0/0/0',
    '2027-03 1/40/0',
    '2027-04 0/0/0',
  ])
})

test('as long as nothing was ever held it is unknown and not 0', () => {
  expect(told(figures([], { ...asked, countedFrom: null }).total.classroom)).toBe('unknown/unknown/0')
})

test('districts stand in administrative order whatever their figures', () => {
  const many = [happening({ district: '610722', people: 900 }), happening({ district: null, people: 400 })]
  expect(figures(many, asked).districts.map(({ district }) => district)).toEqual(districts)
})

test('an office of one district sees what is of it and nothing else', () => {
  const own = figures([happening({ district: '610722' }), happening(), happening({ district: null })], {
    ...asked,
    districts: ['610722'],
  })
  expect(own.districts.map(({ district, line }) => [district, told(line.online)])).toEqual([['610722', '1/40/0']])
  expect(told(own.total.online)).toBe('1/40/0')
})

test('where there is nobody to hide behind, a part is hidden in every table, and only that part', () => {
  const {
    total,
    districts: byDistrict,
    settings,
    months,
  } = figures(
    [happening({ people: 3 }), happening({ people: 5, district: '610703' }), happening({ part: 'classroom' })],
    asked,
  )
  const lines = [total, ...byDistrict.map(({ line }) => line), ...settings.map(({ line }) => line)]
  const all = [...lines, ...months.map(({ line }) => line)]
  expect(all.filter(({ online }) => typeof online.people === 'number' && online.people > 0)).toEqual([])
  expect(told(total.classroom)).toBe('1/40/0')
})

const isSmall = (figure: Figure): boolean => typeof figure === 'number' && figure > 0 && figure < FEWEST

const chance = chanceFrom('figures')
const below = (most: number) => Math.floor(chance() * most)
const worlds = Array.from({ length: 400 }, (_, nth) => ({
  nth,
  happenings: Array.from({ length: 1 + below(12) }, () =>
    happening({
      part: parts[below(3)] ?? 'online',
      date: `2027-${String(1 + below(12)).padStart(2, '0')}-05`,
      district: districts[below(4)] ?? null,
      setting: outreachSettings[below(5)] ?? 'school',
      people: below(5) === 0 ? null : below(below(2) === 0 ? 8 : 80),
    }),
  ),
}))

test('in no table of any of 400 worlds stands a small count, or one that its total gives away', () => {
  const lines = worlds.flatMap(({ happenings }) => {
    const { total, districts: byDistrict, settings, months } = figures(happenings, asked)
    const tables = [byDistrict, settings, months].map((rows) => rows.map(({ line }) => line))
    return parts.flatMap((part) =>
      tables.map((table) => ({ total: total[part].people, cells: table.map((line) => line[part].people) })),
    )
  })
  expect(lines.filter(({ total, cells }) => [total, ...cells].some(isSmall))).toEqual([])
  const alone = ({ total, cells }: (typeof lines)[number]) =>
    typeof total === 'number' && cells.filter((cell) => cell === 'hidden').length === 1
  expect(lines.filter(alone)).toEqual([])
  const open = ({ total, cells }: (typeof lines)[number]) =>
    total === 'hidden' && cells.every((cell) => cell !== 'hidden')
  expect(lines.filter(open)).toEqual([])
  expect(lines.filter(({ cells }) => cells.includes('hidden')).length).toBeGreaterThan(500)
})
