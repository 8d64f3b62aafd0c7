import * as v from 'valibot'
import { city } from '../../city/hanzhong'
import { areaOf } from '../domain/shelter/importing/area'
import type { ImportField } from '../domain/shelter/importing/fields'
import { mergeInto } from '../domain/shelter/importing/mergeInto'
import { readRows } from '../domain/shelter/importing/readRows'
import type { Shelter } from '../domain/shelter/shelter'
import { anyWords } from './shapes'
import { ShelterShape } from './shelterShapes'

type Columns = readonly (readonly [header: string, field: ImportField, cell: string])[]

/** The place that an import makes of one row of these cells, where the list has `before`. */
function placeOf(columns: Columns, before: readonly Shelter[] = []): Shelter | undefined {
  const rows = [columns.map(([header]) => header), columns.map(([, , cell]) => cell)]
  const read = readRows(
    { name: '', hidden: false, rows, numbers: [1, 2], notes: [] },
    {
      ...{ header: 0, mapping: columns.map(([, field]) => field), datum: null, area: areaOf(city) },
      defaults: { kind: 'emergencyShelter', district: '610702' },
    },
  )
  return mergeInto(before, read, { idFor: () => 'a'.repeat(32), covers: () => true }).put[0]
}

const named = ['名称', 'name', '示例公园'] as const
const extras = (word: string, number: number): Columns =>
  Array.from({ length: number }, (_, at) => [`${word}${at}`, 'extra', '字'] as const)

test.each<[string, Columns]>([
  ['is open until midnight', [named, ['开放时间', 'opening', '周一至周五 8:00-24:00']]],
  ['has a name of as many rare characters as it may', [['名称', 'name', '𥧄'.repeat(80)]]],
  ['has a remark of as many rare characters as it may', [named, ['备注', 'extra', '𥧄'.repeat(500)]]],
  ['has a header of rare characters', [named, [`一${'𥧄'.repeat(40)}`, 'extra', '字']]],
  ['has more columns than are kept', [named, ...extras('列', 60)]],
])('the office can read an imported place that %s', (_, columns) => {
  expect(v.safeParse(ShelterShape, placeOf(columns)).issues).toBeUndefined()
})

test('a place of several lists, each with columns of its own, keeps those of the latest', () => {
  const first = placeOf([named, ...extras('甲', 30)])!
  const { extra } = v.parse(ShelterShape, placeOf([named, ...extras('乙', 30)], [first]))
  expect(Object.keys(extra).filter((header) => header.startsWith('乙'))).toHaveLength(30)
})

test('a rare character counts as one', () => {
  expect(['𥧄𥧄', '𥧄𥧄𥧄', ''].map((words) => v.is(anyWords(2), words))).toEqual([true, false, true])
})
