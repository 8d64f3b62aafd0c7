import * as XLSX from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { appLimits } from '@core/domain/files/table'
import { encodedIn } from '../../../test/fixtures/shelters/encodedIn'
import { FileRefused } from './refused'
import { readTables } from './readTables'

const read = (bytes: Uint8Array) => readTables(bytes, appLimits)
const refusal = async (bytes: Uint8Array, limits = appLimits): Promise<string> =>
  readTables(bytes, limits).then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused ? error.refusal : String(error)),
  )

const csv = '编号,名称\r\n1,示例公园\r\n2,"示例,广场"\r\n'
const rows = [
  ['编号', '名称'],
  ['1', '示例公园'],
  ['2', '示例,广场'],
]

test.each([
  'utf-8',
  'utf-8 with mark',
  'gbk',
  'utf-16le',
  'utf-16be',
  'utf-16le with mark',
  'utf-16be with mark',
] as const)('a list in %s is read as it was written', async (encoding) => {
  expect((await read(encodedIn(csv, encoding)))[0]?.rows).toEqual(rows)
})

test('a character that only GB18030 has is read', async () => {
  // 𥧄 as four bytes.
  const bytes = Buffer.concat([Buffer.from('a,'), Buffer.from('9638cd34', 'hex'), Buffer.from('\n')])
  expect((await read(bytes))[0]?.rows).toEqual([
    ['a', new TextDecoder('gb18030').decode(Buffer.from('9638cd34', 'hex'))],
  ])
})

test.each([
  ['commas', ','],
  ['tabs', '\t'],
  ['semicolons', ';'],
  ['bars', '|'],
])('cells between %s are told apart, whatever the file is called', async (_, between) => {
  const text = [`编号${between}名称`, `1${between}"一行\n二行"`, '', `2${between}乙`].join('\n')
  expect((await read(strToU8(text)))[0]).toMatchObject({
    rows: [['编号', '名称'], ['1', '一行\n二行'], [''], ['2', '乙']],
    numbers: [1, 2, 3, 4],
  })
})

test('rows at the end that hold only separators are no rows of the list', async () => {
  const text = `编号,名称\n1,甲\n,\n2,乙\n${',\n'.repeat(500)}`
  expect((await read(strToU8(text)))[0]?.rows).toEqual([
    ['编号', '名称'],
    ['1', '甲'],
    ['', ''],
    ['2', '乙'],
  ])
})

test.each([
  ['a row', '\n3,丙', 'tooManyRows'],
  ['only separators', ',\n,\n', 'read'],
])('%s after more empty rows than are read is not passed over without a word', async (_, end, outcome) => {
  expect(await refusal(strToU8(`编号,名称\n1,甲${'\n'.repeat(appLimits.rows + 30)}${end}`))).toBe(outcome)
})

test('a line that names the separator is none of the rows, and keeps their numbers right', async () => {
  expect((await read(strToU8('sep=;\n名称;地址\n甲;乙')))[0]).toMatchObject({
    rows: [
      ['名称', '地址'],
      ['甲', '乙'],
    ],
    numbers: [2, 3],
  })
})

const book = (sheets: Readonly<Record<string, XLSX.WorkSheet>>, bookType: XLSX.BookType = 'xlsx'): Uint8Array => {
  const made = XLSX.utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(made, sheet, name)
  return new Uint8Array(XLSX.write(made, { type: 'array', bookType }) as ArrayBuffer)
}

test.each(['xlsx', 'biff8'] as const)(
  'a workbook as %s gives its sheets with exact figures and dates',
  async (type) => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['名称', '经度', '核实日期', '容纳人数'],
      ['甲', { t: 'n', v: 107.0237123, z: '0.00' }, { t: 'n', v: 46418, z: 'yyyy-mm-dd' }, 1193],
    ])
    const tables = await read(book({ 清单: sheet, 说明: XLSX.utils.aoa_to_sheet([['说明']]) }, type))
    expect(tables.map(({ name }) => name)).toEqual(['清单', '说明'])
    expect(tables[0]?.rows[1]).toEqual(['甲', '107.0237123', '2027-01-31', '1193'])
  },
)

test.each(['xlsx', 'biff8'] as const)(
  'a workbook as %s that counts its days from 1904 gives the dates that it shows',
  async (type) => {
    const made = XLSX.utils.book_new()
    const days = [46418 - 1462, 46418.5 - 1462].map((v) => ({ t: 'n', v, z: 'yyyy-mm-dd hh:mm' }))
    const cells = [['核实日期'], ...[...days, { t: 'n', v: 0.5, z: 'hh:mm' }].map((cell) => [cell])]
    XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(cells), '表')
    made.Workbook = { WBProps: { date1904: true } }
    const [table] = await read(new Uint8Array(XLSX.write(made, { type: 'array', bookType: type }) as ArrayBuffer))
    expect(table?.rows).toEqual([['核实日期'], ['2027-01-31'], ['2027-01-31 12:00'], ['12:00']])
  },
)

test('a merged cell counts in each of its rows, and hidden rows and formulas are noted', async () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['县区', '名称', '人数'],
    ['汉台区', '甲', { t: 'n', v: 3, f: '1+2' }],
    ['', '乙', { t: 'n', f: 'C2*2' }],
  ])
  sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }]
  sheet['!rows'] = [{}, {}, { hidden: true }]
  const [table] = await read(book({ 表: sheet }))
  expect(table?.rows).toEqual([
    ['县区', '名称', '人数'],
    ['汉台区', '甲', '3'],
    ['汉台区', '乙', ''],
  ])
  expect(table?.notes.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['formula', 2, 2],
    ['formulaWithoutValue', 3, 2],
    ['mergedCells', 2, 0],
    ['hiddenRow', 3, null],
  ])
})

test('a hidden sheet says so', async () => {
  const made = XLSX.utils.book_new()
  for (const name of ['甲', '乙']) XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet([[name]]), name)
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  const tables = await read(new Uint8Array(XLSX.write(made, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer))
  expect(tables.map(({ hidden }) => hidden)).toEqual([false, true])
})

const collection = (...features: object[]) =>
  strToU8(`\uFEFF${JSON.stringify({ type: 'FeatureCollection', features })}`)

test('GeoJSON with a mark gives a row for each feature; what is no point says so', async () => {
  const [table] = await read(
    collection(
      { type: 'Feature', properties: { 名称: '甲' }, geometry: { type: 'Point', coordinates: [107.02, 33.07] } },
      { type: 'Feature', properties: { 名称: '乙', 区: '汉台区' }, geometry: { type: 'Polygon', coordinates: [] } },
      { type: 'Feature', properties: null, geometry: null },
    ),
  )
  expect(table?.rows).toEqual([
    ['名称', '区', '经度', '纬度'],
    ['甲', '', '107.02', '33.07'],
    ['乙', '汉台区', '', ''],
    ['', '', '', ''],
  ])
  expect(table).toMatchObject({ numbers: [0, 1, 2, 3], notes: [{ code: 'notAPoint', row: 2 }] })
})

test.each([
  ['GeoJSON', { type: 'FeatureCollection', features: [{ properties: { 名称: '甲' } }, null, 7] }, 2],
  ['a list', [{ 名称: '甲' }, null], 1],
])('what is no feature in %s is an empty row, and none is lost', async (_, whole, empty) => {
  const [table] = await read(strToU8(JSON.stringify(whole)))
  expect(table?.rows.slice(1)).toEqual([['甲'], ...Array.from({ length: empty }, () => [''])])
})

test('a list of objects in JSON is a table, also inside of one object', async () => {
  const list = [{ name: '甲', lat: 33.07 }]
  for (const whole of [list, { note: '示例', rows: list }])
    expect((await read(strToU8(JSON.stringify(whole))))[0]?.rows).toEqual([
      ['name', 'lat'],
      ['甲', '33.07'],
    ])
})

const kml = (inside: string, before = '') =>
  strToU8(
    `<?xml version="1.0"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`,
  )

test('KML gives a row for each placemark, its description as plain words', async () => {
  const placemark =
    '<Placemark><name>甲</name><description>&lt;p&gt;地址：示例路&lt;/p&gt;&lt;b&gt;300人&lt;/b&gt;</description>' +
    '<ExtendedData><Data name="区"><value>汉台区</value></Data></ExtendedData>' +
    '<Point><coordinates>107.02,33.07,0</coordinates></Point></Placemark>'
  expect((await read(kml(placemark)))[0]?.rows).toEqual([
    ['name', 'description', '区', '经度', '纬度'],
    ['甲', '地址：示例路\n300人', '汉台区', '107.02', '33.07'],
  ])
})

test.each([
  ['many placemarks', Array.from({ length: 50 }, (_, at) => `${at}号`), (one: string) => one],
  ['one among folders', ['甲', '乙'], (one: string) => `<Folder><name>夹</name>${one}</Folder>`],
  ['an empty one', ['甲'], (one: string) => `${one}<Placemark/>`],
  ['one in a comment', ['甲'], (one: string) => `<!-- <Placemark><name>否</name></Placemark> -->${one}`],
  ['a style, a schema and an attribute', ['甲'], (one: string) => `<Style id="a"/><Schema id="b"/>${one}`],
])('KML with %s has all of them, once and in their order', async (_, names, around) => {
  const placemarks = names.map((name) => around(`<Placemark id="x"><name>${name}</name></Placemark>`)).join('')
  const [table] = await read(kml(placemarks))
  expect(
    table?.rows
      .slice(1)
      .map(([name]) => name)
      .filter(Boolean),
  ).toEqual(names)
})

const parts = (names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
const container = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(name, 'utf16le')])

test.each<[string, Uint8Array]>([
  ['empty', new Uint8Array()],
  ['empty', strToU8(' \n\n')],
  ['macros', parts(['xl/workbook.xml', 'xl/vbaProject.bin'])],
  ['macros', container('Workbook_VBA_PROJECT_CUR')],
  ['password', container('EncryptedPackage')],
  ['document', container('WordDocument')],
  ['document', parts(['word/document.xml'])],
  ['document', strToU8('%PDF-1.7')],
  ['binaryWorkbook', parts(['xl/workbook.bin'])],
  ['openDocument', parts(['content.xml', 'mimetype'])],
  ['kmz', parts(['doc.kml'])],
  ['compressed', parts(['list.csv'])],
  ['compressed', Buffer.from('1f8b0800', 'hex')],
  ['picture', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['brokenArchive', Buffer.from('504b03040000', 'hex')],
  ['brokenWorkbook', parts(['xl/workbook.xml'])],
  ['webPage', strToU8('<html><table><tr><td>1')],
  ['xmlWorkbook', strToU8('<?xml version="1.0"?><Workbook xmlns="urn:x">')],
  ['unknownXml', strToU8('<?xml version="1.0"?><gpx/>')],
  ['entities', kml('', '<!DOCTYPE kml [<!ENTITY a "aaaa">]>')],
  ['brokenXml', kml('<Placemark><name>甲')],
  ['brokenXml', kml('<Placemark><name>甲</Placemark>')],
  ['brokenXml', kml('<Folder><Placemark><name>甲</name></Placemark>')],
  ['noFeatures', kml('')],
  ['noFeatures', collection()],
  ['brokenJson', strToU8('{"type": "FeatureCollection", "features": [')],
  ['brokenQuotes', strToU8('a,b\n1,"2\n3,4\n')],
  ['encoding', Buffer.from('ff00fe80ff', 'hex')],
  ['tooManyColumns', strToU8(`${'a,'.repeat(201)}\n`)],
])('refused by name: %s', async (name, bytes) => {
  expect(await refusal(bytes)).toBe(name)
})

test('too many bytes and too many rows are refused before they are read', async () => {
  expect(await refusal(strToU8('a,b\n1,2'), { ...appLimits, bytes: 3 })).toBe('tooLarge')
  expect(await refusal(strToU8('a,b\n'.repeat(30_000)))).toBe('tooManyRows')
  const sheet = XLSX.utils.aoa_to_sheet(Array.from({ length: 60 }, () => ['a', 'b']))
  expect(await refusal(book({ 表: sheet }), { ...appLimits, rows: 20 })).toBe('tooManyRows')
})

test('an xls is only read up to six megabytes in the app, since it takes so much memory', async () => {
  expect(await refusal(Buffer.concat([container('Workbook'), Buffer.alloc(6 * 1024 * 1024 + 1024)]))).toBe(
    'largeOldWorkbook',
  )
})

test('an archive that unpacks to more than is allowed, or to more than it says, is a bomb', async () => {
  const zeros = zipSync({
    'xl/workbook.xml': strToU8('x'),
    'xl/worksheets/sheet1.xml': [new Uint8Array(160 * 1024 * 1024), { level: 1 }],
  })
  expect(await refusal(zeros)).toBe('bomb')
  const lying = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(1_000_000) }))
  lying.writeUInt32LE(1000, lying.indexOf(Buffer.from('504b0102', 'hex')) + 24)
  expect(await refusal(lying)).toBe('bomb')
}, 30_000)

test('no refusal quotes the file', async () => {
  const secrets = [strToU8('{"秘密": '), kml('<秘密'), strToU8('秘密,"秘密')]
  for (const bytes of secrets) {
    const error = await readTables(bytes, appLimits).catch((thrown: unknown) => thrown as Error)
    expect(error).toBeInstanceOf(FileRefused)
    expect(String((error as Error).stack)).not.toContain('秘密')
  }
})
