import { readNumber } from './number'

/** The figures that one cell of prose carries; 'lost' where a figure that it announces is missing. */
export interface Prose {
  capacity: number | null
  area: number | null
  lost: boolean
}

const FIGURE = '(?:约|大约|约为|为|达|共|:|有|近)*([\\d.,]*(?:万|千)?)'
const CAPACITY = [
  new RegExp(`(?:可|能|最多)?(?:容纳|疏散|安置|接纳)(?:避难)?(?:人数|人口|人员|群众)?${FIGURE}(?:余|多)?(?:名|人|位)?`),
]
const AREAS = [
  new RegExp(`(?:可利用|有效|可用|避难|使用)(?:避难)?面积${FIGURE}(平方米|平米|m2|公顷|亩)?`),
  new RegExp(`(?:总|占地|建筑|总占地)?面积${FIGURE}(平方米|平米|m2|公顷|亩)?`),
]

function figure(text: string, patterns: readonly RegExp[], of: 'area' | 'persons'): number | 'lost' | null {
  for (const pattern of patterns) {
    const [whole, figures, unit] = pattern.exec(text) ?? []
    if (whole === undefined) continue
    const read = readNumber(`${figures ?? ''}${unit ?? ''}`, of)
    return read !== null && read !== 'unclear' && /\d/.test(figures ?? '') ? read.value : 'lost'
  }
  return null
}

/**
 * The figures in a cell of prose: 可利用面积约为1.8万平方米，可容纳人数约为7600人. The usable area counts before the whole. Where
 * the words are there and the digits are not, as in 面积约为.万平方米, the text has lost its digits.
 */
export function readProse(cell: string): Prose {
  const text = cell.normalize('NFKC').replace(/\s/g, '')
  const capacity = figure(text, CAPACITY, 'persons')
  const area = figure(text, AREAS, 'area')
  return {
    capacity: capacity === 'lost' ? null : capacity,
    area: area === 'lost' ? null : area,
    lost: capacity === 'lost' || area === 'lost',
  }
}
