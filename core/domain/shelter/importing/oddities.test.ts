import { city } from '../../../../city/hanzhong'
import { areaOf } from './area'
import { isRoundNumber, isSwapped } from './asks'
import type { ImportField } from './fields'
import { readRows } from './readRows'
import { recogniseColumns } from './recogniseColumns'
import type { Table } from '../../files/table'

/** Each defect that published lists really have, made anew with places that do not exist. */
const area = areaOf(city)

const tableOf = (...rows: readonly string[][]): Table => ({
  name: '',
  hidden: false,
  rows,
  numbers: rows.map((_, at) => at + 1),
  notes: [],
})

const readIt = (...rows: readonly string[][]) => {
  const table = tableOf(...rows)
  const columns = recogniseColumns(table, area, 0)
  const mapping = columns.map(({ field }) => field)
  const read = readRows(table, {
    header: 0,
    mapping,
    datum: 'WGS84',
    defaults: { kind: 'emergencyShelter', district: '610702' },
    area,
  })
  return { ...read, mapping, codes: read.problems.map(({ code }) => code), first: read.accepted[0]?.patch }
}

const point = { longitude: 107.023, latitude: 33.079 }

test.each([
  ['纬经度', '33.079,107.023'],
  ['緯經度', '33.079, 107.023'],
  ['经纬度', '33.079,107.023'],
  ['经纬度', '107.023,33.079'],
])('both coordinates in one cell under %s: what lies in the city decides the order', (header, cell) => {
  const { first, mapping } = readIt(['名称', header], ['示例一', cell])
  expect(mapping).toEqual(['name', 'point'])
  expect(first?.point).toMatchObject(point)
})

test.each([
  ['389.0', 389],
  ['1,432', 1432],
])('a capacity of %s is %s', (cell, capacity) => {
  expect(readIt(['名称', '可容納人數'], ['示例一', cell]).first).toMatchObject({ capacity })
})

test('a column without a header is kept under its number, and nothing fails', () => {
  const { first } = readIt(['名称', '', 'unnamed (1)'], ['示例一', '某物', '另一物'])
  expect(first?.extra).toEqual({ 第2列: '某物', 'unnamed(1)': '另一物' })
})

test('more than twenty thousand persons in one place are taken and said', () => {
  const { first, codes } = readIt(['名称', '容纳人数'], ['示例一', '28177.0'])
  expect(first).toMatchObject({ capacity: 28_177 })
  expect(codes).toEqual(['capacityLarge'])
})

test('a capacity of zero is unknown and said', () => {
  const { first, codes } = readIt(['名称', '容纳人数'], ['示例一', '0.0'])
  expect(first?.capacity).toBeUndefined()
  expect(codes).toEqual(['capacityZero'])
})

test('a header that was broken over two lines is recognised', () => {
  const { first, mapping } = readIt(['名称', '地下楼 層\n數'], ['示例一', '1.0'])
  expect(mapping[1]).toBe('floor')
  expect(first).toMatchObject({ floor: '地下1层' })
})

test('a character that became a question mark is said', () => {
  expect(readIt(['名称', '地址'], ['瓦?里活动中心', '汉台区瓦?路1号']).codes).toEqual([
    'lostCharacter',
    'lostCharacter',
  ])
})

test('full-width digits in an address stay as they were written', () => {
  expect(readIt(['名称', '地址'], ['示例一', '汉台区中山街一段７号']).first).toMatchObject({
    address: '汉台区中山街一段７号',
  })
})

test('a place at 0,0 keeps its row and has no point', () => {
  const { first, codes } = readIt(['名称', '地址', '纬度', '经度'], ['示例一', '汉台区示例路1号', '0', '0'])
  expect(first).toMatchObject({ name: '示例一' })
  expect(first?.point).toBeUndefined()
  expect(codes).toEqual(['pointZero'])
})

test('blank rows that survived are dropped and listed', () => {
  const { accepted, problems, read } = readIt(['名称', '地址'], ['', ''], [' ', '　'], ['示例一', '汉台区'])
  expect([read, accepted.length]).toEqual([3, 1])
  expect(problems).toMatchObject([
    { row: 2, code: 'emptyRow' },
    { row: 3, code: 'emptyRow' },
  ])
})

test('a coordinate with an extra digit is listed with its cell and never mended', () => {
  const { first, problems } = readIt(
    ['名称', '纬度', '经度'],
    ['示例一', '33.079', '9107.023'],
    ['示例二', '33.081', '107.021'],
  )
  expect(first?.point).toBeUndefined()
  expect(problems).toMatchObject([{ row: 2, code: 'pointImpossible', column: 2, cell: '9107.023' }])
})

test('spaces at the end, ideographic ones too, are gone', () => {
  const { first } = readIt(
    ['名称', '地址', '纬度', '经度'],
    ['大园公园　', '汉台区示例路1号　　', '33.079 ', '107.023 '],
  )
  expect(first).toMatchObject({ name: '大园公园', address: '汉台区示例路1号', point })
})

test('a point outside of the city is listed and not taken', () => {
  const { first, codes } = readIt(
    ['名称', '纬度', '经度'],
    ['示例一', '33.079', '117.023'],
    ['示例二', '33.081', '107.021'],
  )
  expect(first?.point).toBeUndefined()
  expect(codes).toEqual(['pointOutside'])
})

test('columns that are the wrong way round as a whole stop the import, and one such row does not', () => {
  const right = ['示例一', '33.079', '107.023']
  const wrong = (name: string) => [name, '107.023', '33.079']
  const all = readIt(['名称', 'latitude', 'longitude'], wrong('示例一'), wrong('示例二'), wrong('示例三'))
  expect(isSwapped(all)).toBe(true)
  const one = readIt(['名称', 'latitude', 'longitude'], right, ['示例二', '33.081', '107.021'], wrong('示例三'))
  expect(isSwapped(one)).toBe(false)
  expect(one.codes).toEqual(['pointSwapped'])
})

test('a round number of rows may be a list that was cut off', () => {
  expect([8000, 1000, 65_535, 247, 1001].map(isRoundNumber)).toEqual([true, true, true, false, false])
})

test('a line feed inside of a cell is part of it', () => {
  const { first } = readIt(['名称', '备考'], ['示例一', '大雨:2楼以上\n地震:1楼'])
  expect(first?.extra).toEqual({ 备考: '大雨:2楼以上\n地震:1楼' })
})

test('a character outside of the basic plane is one character', () => {
  const address = `汉台区四${'𥧄'.repeat(150)}号`
  expect(readIt(['名称', '地址'], ['示例一', address]).first).toMatchObject({ address })
})

test('a point far from the district that its row names is listed', () => {
  const rows = [
    ['示例一', '汉台区', '33.1549', '107.3251'],
    ['示例二', '城固县', '33.1549', '107.3252'],
  ]
  expect(readIt(['名称', '县区', '纬度', '经度'], ...rows).problems).toMatchObject([{ row: 2, code: 'pointFar' }])
})

test('a column called 纬度 that holds longitudes is noticed, not believed', () => {
  const { fits, codes } = readIt(['名称', '纬度', '经度'], ['示例一', '107.023', '33.079'])
  expect(fits.swapped).toBe(1)
  expect(codes).toEqual(['pointSwapped'])
})

test('figures inside of prose are found', () => {
  const cell = '总面积约为50.36万平方米，可利用面积约为1.8万平方米，可容纳人数约为7600人，服务范围为周边社区'
  expect(readIt(['名称', '基本情况'], ['示例公园', cell]).first).toMatchObject({ capacity: 7600, area: 18_000 })
})

test('prose that lost its digits is refused', () => {
  const { accepted, codes } = readIt(['名称', '基本情况'], ['示例中心', '可利用面积约为.万平方米,可容纳人'])
  expect(accepted).toEqual([])
  expect(codes).toEqual(['digitsLost'])
})

test.each(['610721', '南郑县', '610703', '汉中市南郑区', '南郑'])('a district written %s is 南郑区', (cell) => {
  const mapping: ImportField[] = ['name', 'district']
  const rows = readIt(['名称', '县区'], ['示例一', cell])
  expect(rows.mapping).toEqual(mapping)
  expect(rows.first).toMatchObject({ district: '610703' })
})
