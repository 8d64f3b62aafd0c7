import type { Reading } from './reading'
import { readNumber } from './cells/number'
import { readProse } from './cells/prose'
import { said } from '../../files/cellText'

/** More than so many persons in one place are rather a slip of the keys; the row is taken and said. */
const MANY = 20_000

const MOST = 1e9

/** Capacity and area, from their own columns, else from a cell of prose. */
export function readFigures(reading: Reading): void {
  for (const [field, of, unclear, zero] of [
    ['capacity', 'persons', 'capacityUnclear', 'capacityZero'],
    ['area', 'area', 'areaUnclear', 'areaZero'],
  ] as const) {
    if (!reading.has(field)) continue
    const read = readNumber(reading.cell(field), of, reading.columnsOf(field)[0]?.factor)
    if (read === null) continue
    if (read === 'unclear' || read.value > MOST) reading.say(unclear, field)
    else if (read.value === 0) reading.say(zero, field)
    else if (of === 'persons' && !Number.isInteger(read.value)) reading.say(unclear, field)
    else reading.patch[field] = read.value
  }
  if (reading.has('prose')) readSentences(reading)
  if ((reading.patch.capacity ?? 0) > MANY) reading.say('capacityLarge', reading.has('capacity') ? 'capacity' : 'prose')
}

function readSentences(reading: Reading): void {
  for (const { column } of reading.columnsOf('prose')) {
    const text = said(reading.at(column))
    if (text === null) continue
    const { capacity, area, lost } = readProse(text)
    if (lost) reading.say('digitsLost', column)
    if (capacity !== null && capacity > 0) reading.patch.capacity ??= capacity
    if (area !== null && area > 0) reading.patch.area ??= area
  }
}
