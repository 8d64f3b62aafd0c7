import type { Reading } from './reading'
import { readNumber } from './cells/number'
import { readProse } from './cells/prose'
import { said } from '../../files/cellText'

/** More than so many persons in one place are rather a slip of the keys; the row is taken and said. */
const MANY = 20_000

const MOST = 1e9

/** Persons, whole ones, from the column of them. */
export function readCapacity(reading: Reading): void {
  const read = readNumber(reading.cell('capacity'), 'persons', reading.factorOf('capacity'))
  if (read === null) return
  if (read === 'unclear' || read.value > MOST || !Number.isInteger(read.value))
    reading.say('capacityUnclear', 'capacity')
  else if (read.value === 0) reading.say('capacityZero', 'capacity')
  else keepCapacity(reading, read.value, 'capacity')
}

/** Square metres, from the column of them. */
export function readArea(reading: Reading): void {
  const read = readNumber(reading.cell('area'), 'area', reading.factorOf('area'))
  if (read === null) return
  if (read === 'unclear' || read.value > MOST) reading.say('areaUnclear', 'area')
  else if (read.value === 0) reading.say('areaZero', 'area')
  else reading.patch.area = read.value
}

function keepCapacity(reading: Reading, persons: number, from: 'capacity' | 'prose'): void {
  reading.patch.capacity = persons
  if (persons > MANY) reading.say('capacityLarge', from)
}

/** Capacity and area from cells of prose, where they have no column or it says nothing. */
export function readSentences(reading: Reading): void {
  for (const { column } of reading.columnsOf('prose')) {
    const text = said(reading.at(column))
    if (text === null) continue
    const { capacity, area, lost } = readProse(text)
    if (lost) reading.say('digitsLost', column)
    if (capacity !== null && capacity > 0 && reading.patch.capacity === undefined)
      keepCapacity(reading, capacity, 'prose')
    if (area !== null && area > 0) reading.patch.area ??= area
  }
}
