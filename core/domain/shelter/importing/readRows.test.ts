import { area, readIt, tableOf } from '../../../../test/fixtures/shelters/readIt'
import { datumGuess } from './datumGuess'
import { faultsOf } from './mappingFaults'
import { readRows } from './readRows'
import { recogniseColumns } from './recogniseColumns'
import type { Note } from '../../files/table'

const office = [
  '序号',
  '编号',
  '场所名称',
  '类别',
  '所属县区',
  '详细地址',
  '经度',
  '纬度',
  '容纳人数（人）',
  '联系人',
  '值班电话',
]
const place = [
  '1',
  'HT-001',
  '示例公园',
  '应急避难场所',
  '汉台区',
  '汉台区东关街道示例路1号',
  '107.03',
  '33.07',
  '300',
  '某人',
  '0916-0000000',
]

test('the header is found below titles, and every column of an office list by its name', () => {
  const rows = [['汉中市应急避难场所名录'], ['单位：某局', '', '2027年1月'], office, place]
  const { header, mapping, first } = readIt({ rows })
  expect(header).toBe(2)
  expect(mapping).toEqual([
    ...['ignore', 'officeNumber', 'name', 'kind', 'district', 'address', 'longitude', 'latitude', 'capacity'],
    ...['ignore', 'telephone'],
  ])
  expect(first).toMatchObject({ officeNumber: 'HT-001', district: '610702', town: '东关街道', capacity: 300 })
})

test('a header of two rows is read as one', () => {
  const rows = [
    ['名称', '坐标', '', '地址'],
    ['', '经度', '纬度', ''],
    ['示例公园', '107.03', '33.07', '汉台区示例路1号'],
  ]
  expect(readIt({ rows })).toMatchObject({ header: 1, mapping: ['name', 'longitude', 'latitude', 'address'] })
})

test('a list without a header is recognised by what is in it', () => {
  const rows = [
    ['示例公园', '汉台区', '107.03', '33.07'],
    ['示例广场', '城固县', '107.33', '33.15'],
  ]
  const { header, mapping } = readIt({ rows })
  expect(header).toBe(-1)
  expect(mapping).toEqual(['extra', 'district', 'longitude', 'latitude'])
})

test('a column whose cells are not what its header says is kept for the office', () => {
  const { mapping, first } = readIt({
    rows: [
      ['名称', '类别'],
      ['示例大厦', '大楼'],
    ],
  })
  expect(mapping).toEqual(['name', 'extra'])
  expect(first?.extra).toEqual({ 类别: '大楼' })
})

test('totals, notes and repeated headers are no places', () => {
  const rows = [
    ['名称', '容纳人数'],
    ['示例公园', '300'],
    ['名称', '容纳人数'],
    ['示例广场', '200'],
    ['合计', '500'],
    ['注：以上为示例'],
  ]
  const { accepted, problems } = readIt({ rows })
  expect(accepted.map(({ row }) => row)).toEqual([2, 4])
  expect(problems.map(({ row, code }) => [row, code])).toEqual([
    [3, 'headerAgain'],
    [5, 'totalRow'],
    [6, 'totalRow'],
  ])
})

test.each([
  ['a name', ['名称', '地址'], ['示例指挥所', '汉台区示例路1号']],
  ['a kind', ['名称', '类别'], ['示例工程', '物资库工程']],
  ['a remark', ['名称', '备注'], ['示例工程', '原为专业队工程']],
  ['a yes under a header', ['名称', '是否指挥工程'], ['示例工程', '是']],
  ['a column that is left out', ['名称', '序号'], ['示例工程', '指挥工程1号']],
])('a row that %s betrays is told by its number and the rule, and no cell', (_, header, row) => {
  const { accepted, problems } = readIt({ rows: [header, row, ['示例公园', '']] })
  expect(accepted.map((one) => one.row)).toEqual([3])
  expect(problems).toContainEqual({
    row: 2,
    code: 'blocked',
    column: null,
    cell: '',
    rule: expect.any(String) as string,
  })
})

test.each([
  ['a row of a blocked place', ['HT-9', '示例指挥所', '绝密巷七号', '应急避难场所'], ['', '', '', ''], 'blocked'],
  [
    'a header of which one cell betrays',
    ['编号', '名称', '警报器', '备注'],
    ['编号', '名称', '', '备注'],
    'blockedHeader',
  ],
])(
  'of %s that is taken for the header nothing is told or kept but its number and the rule',
  (_, header, told, code) => {
    const table = tableOf({ rows: [['示例清单'], header, ['HT-1', '示例公园', '无', '开阔']] })
    const columns = recogniseColumns(table, area, 1)
    const mapping = ['officeNumber', 'name', 'extra', 'extra'] as const
    const defaults = { kind: 'emergencyShelter', district: '610702' } as const
    const { accepted, problems } = readRows(table, { header: 1, mapping, datum: null, defaults, area })
    expect(columns.map((column) => column.header)).toEqual(told)
    expect(Object.keys(accepted[0]?.patch.extra ?? {})).toEqual(told[3] === '' ? ['第4列'] : ['备注'])
    expect(problems[0]).toEqual({ row: 2, code, column: null, cell: '', rule: expect.any(String) as string })
  },
)

test('a sheet whose title names a blocked kind gives none of its rows', () => {
  const rows = [['指挥工程清单'], ['名称', '地址', '类别'], ['示例甲', '汉台区示例路1号', '']]
  const { accepted, codes } = readIt({ rows })
  expect(accepted).toEqual([])
  expect(codes).toEqual(['blocked'])
  expect(readIt({ rows: rows.slice(1), name: '指挥工程' }).codes).toEqual(['blocked'])
})

test('no cell of a blocked row is a sample, and no cell of a person', () => {
  const rows = [
    ['名称', '地址', '联系人'],
    ['示例指挥所', '汉台区秘密路1号', '某人'],
    ['示例公园', '汉台区示例路2号', '13800000000'],
  ]
  const columns = recogniseColumns(tableOf({ rows }), area, 0)
  expect(columns.map(({ samples }) => samples)).toEqual([['示例公园'], ['汉台区示例路2号'], []])
})

test('the second row of the same place is refused, with the row that counts', () => {
  const rows = [
    ['编号', '名称', '地址'],
    ['A1', '示例公园', '示例路1号'],
    ['A1', '示例广场', '示例路2号'],
    ['', '示例学校', '示例路3号'],
    ['', '示例 学校', '示例路３号'],
  ]
  const { accepted, problems } = readIt({ rows })
  expect(accepted.map(({ row }) => row)).toEqual([2, 4])
  expect(problems).toMatchObject([
    { row: 3, code: 'duplicateRow', first: 2 },
    { row: 5, code: 'duplicateRow', first: 4 },
  ])
})

test('two places at the same point are said', () => {
  const rows = [
    ['名称', '经度', '纬度'],
    ['示例公园', '107.03', '33.071'],
    ['示例广场', '107.03', '33.071'],
  ]
  expect(readIt({ rows }).problems).toContainEqual({ row: 3, code: 'pointShared', column: null, cell: '', first: 2 })
})

test.each([
  ['36510000.5', '3660000.25', 'pointProjected'],
  ['107.02', '', 'pointUnclear'],
  ['东边', '北边', 'pointUnclear'],
  ['', '', 'pointMissing'],
])('coordinates %s, %s are listed as %s', (longitude, latitude, code) => {
  const rows = [
    ['名称', '经度', '纬度'],
    ['甲', '107.0301', '33.0701'],
    ['乙', '107.0302', '33.0702'],
    ['丙', longitude, latitude],
  ]
  expect(readIt({ rows }).codes).toEqual([code])
})

test('a point with two places after the point is only rough', () => {
  const { first, codes } = readIt({
    rows: [
      ['名称', '经度', '纬度'],
      ['甲', '107.03', '33.07'],
    ],
  })
  expect(first?.point).toMatchObject({ precision: 'street' })
  expect(codes).toEqual(['pointRough'])
})

test.each([
  ['GCJ02', '107.028233', '33.077674', 107.023709, 33.079551],
  ['BD09', '107.038402', '33.074191', 107.027461, 33.069774],
  ['CGCS2000', '107.0237', '33.0795', 107.0237, 33.0795],
] as const)('a point in %s is kept in WGS-84, with where it came from', (datum, x, y, longitude, latitude) => {
  const { first } = readIt({
    rows: [
      ['名称', '经度', '纬度'],
      ['甲', x, y],
    ],
    datum,
  })
  expect(first?.point?.source).toBe(datum)
  expect(first?.point?.longitude).toBeCloseTo(longitude, 4)
  expect(first?.point?.latitude).toBeCloseTo(latitude, 4)
})

test.each([
  [{}, ['甲', ''], 'kindMissing'],
  [{ district: '610702' }, ['甲', ''], 'kindMissing'],
  [{ kind: 'venue' }, ['甲', ''], 'districtMissing'],
  [{ kind: 'venue', district: '610702' }, ['', '汉台区'], 'nameMissing'],
  [{ kind: 'venue', district: '610702' }, ['甲'.repeat(81), ''], 'tooLongName'],
] as const)('a row without what makes a place one is refused: %j %j', (defaults, row, code) => {
  const { accepted, codes } = readIt({ rows: [['名称', '地址'], [...row]], defaults })
  expect(accepted).toEqual([])
  expect(codes).toContain(code)
})

test('a district is found in the address, in the town, and from the point only as a guess', () => {
  const rows = [
    ['名称', '地址', '乡镇', '经度', '纬度'],
    ['甲', '汉中市城固县示例路', '', '107.3251', '33.1549'],
    ['乙', '', '大河坎镇', '106.9382', '33.0550'],
    ['丙', '', '', '107.5454', '33.2252'],
  ]
  const { accepted, codes } = readIt({ rows, defaults: { kind: 'venue' } })
  expect(accepted.map(({ patch }) => patch.district)).toEqual(['610722', '610703', '610723'])
  expect(codes).toEqual(['districtGuessed'])
})

test('what the reader of the file noted is said of the row', () => {
  const notes: Note[] = [
    { code: 'hiddenRow', row: 2, column: null, count: 1 },
    { code: 'formulaWithoutValue', row: 3, column: 0, count: 1 },
    { code: 'errorValue', row: 2, column: 1, count: 1 },
  ]
  const { accepted, problems } = readIt({
    rows: [
      ['名称', '地址'],
      ['甲', ''],
      ['', ''],
    ],
    notes,
  })
  expect(accepted.map(({ row }) => row)).toEqual([2])
  expect(problems.map(({ row, code }) => [row, code])).toEqual([
    [2, 'hiddenRow'],
    [2, 'errorValue'],
    [3, 'emptyRow'],
  ])
})

test('accepted and refused rows are all rows', () => {
  const rows = [office, place, [], place, ['2', 'HT-002', '示例指挥所'], ['合计'], ['3', 'HT-003', '', '', '汉台区']]
  const { read, accepted, problems } = readIt({ rows })
  expect(read).toBe(6)
  expect(accepted.length + new Set(problems.filter(({ row }) => row !== 2).map(({ row }) => row)).size).toBe(read)
})

test('what a mapping lacks is said by name', () => {
  expect(faultsOf({ mapping: ['address', 'longitude', 'address'], datum: null, defaults: {} })).toEqual([
    ...['nameNotMapped', 'fieldTwice', 'halfAPoint', 'datumNotSaid'],
  ])
  expect(faultsOf({ mapping: ['name', 'point', 'extra', 'extra'], datum: 'GCJ02', defaults: {} })).toEqual([])
  const source = { document: '示例指挥所工程资料', date: null }
  expect(faultsOf({ mapping: ['name'], datum: null, defaults: { source } })).toEqual(['sourceBlocked'])
})

test.each([
  [['经度（GCJ-02）', '纬度（GCJ-02）'], 'GCJ02'],
  [['百度经度', '百度纬度'], 'BD09'],
  [['经度', 'WGS84 纬度'], 'WGS84'],
  [['2000坐标 X', 'Y'], 'CGCS2000'],
  [['经度', '纬度'], undefined],
  [['高德经度', '百度纬度'], undefined],
])('the system is guessed from the words %j as %s', (headers, datum) => {
  expect(datumGuess(headers)?.datum).toBe(datum)
})
