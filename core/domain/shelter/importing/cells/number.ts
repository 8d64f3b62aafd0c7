import { said } from '../../../files/cellText'

/** What a cell of figures says: a value; nothing; or text from which no one value can be read. */
export type NumberCell = { value: number } | 'unclear' | null

/** Units that a cell or a header may name, as so many of what is counted. */
const areaUnits: Readonly<Record<string, number>> = {
  平方米: 1,
  平米: 1,
  平方公尺: 1,
  m2: 1,
  '㎡': 1,
  公顷: 10_000,
  公頃: 10_000,
  ha: 10_000,
  亩: 2000 / 3,
  畝: 2000 / 3,
  平方公里: 1_000_000,
  平方千米: 1_000_000,
  km2: 1_000_000,
}
const personUnits: Readonly<Record<string, number>> = { 人: 1, 人次: 1, 名: 1, 位: 1, persons: 1, people: 1, pers: 1 }

const unitsOf = { area: areaUnits, persons: personUnits } as const

const powers: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 千: 1000, 百: 100 }

const alternatives = (words: Readonly<Record<string, unknown>>): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|')

const patternFor = (units: Readonly<Record<string, number>>): RegExp =>
  new RegExp(
    `^(?:大?约|大概|近|约为|可容纳|容纳|共|≈|~)*(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(万|萬|千|百)?(?:余|多)?(${alternatives(units)})?(?:左右|以上|余|多)?$`,
    'i',
  )

const patterns = { area: patternFor(areaUnits), persons: patternFor(personUnits) } as const

/** A number to the six digits after the point that a product like 1.8 × 10 000 may spoil. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toFixed(6)))

/**
 * The number in a cell of persons or square metres: '1,193', '22.0', '２２', '约300人', '1.8万平方米', '3亩'. The unit that
 * stands in the header counts where the cell names none. Ranges, two numbers, figures that were lost ('.万') are unclear
 * and never read as something else.
 */
export function readNumber(cell: string | undefined, of: 'area' | 'persons', headerFactor = 1): NumberCell {
  const text = said(cell)
  if (text === null) return null
  if (/^\d{1,9}$/.test(text)) return { value: exact(Number(text) * headerFactor) }
  const compact = text.normalize('NFKC').replace(/\s/g, '')
  const [, figures, power, unit] = patterns[of].exec(compact) ?? []
  if (figures === undefined) return 'unclear'
  const value = Number(figures.replace(/,/g, '')) * (power ? (powers[power] ?? 1) : 1)
  const named = unit === undefined ? undefined : unitsOf[of][unit.toLowerCase()]
  if (named !== undefined) return { value: exact(value * named) }
  return { value: exact(value * (power === undefined ? headerFactor : factorWithoutPower(headerFactor))) }
}

/** '1.8万' under 万平方米 is eighteen thousand, not a hundred and eighty million. */
const factorWithoutPower = (factor: number): number => (factor === 10_000 ? 1 : factor)

/** By what a column's figures are multiplied, by the unit in its header: 面积（万平方米） is 10 000. */
export function headerFactor(header: string, of: 'area' | 'persons'): number {
  const compact = header.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const [, power, unit] = new RegExp(`(万|萬|千|百)?(${alternatives(unitsOf[of])})[)\\]】]?$`, 'i').exec(compact) ?? []
  if (unit === undefined) return 1
  return (power ? (powers[power] ?? 1) : 1) * (unitsOf[of][unit] ?? 1)
}
