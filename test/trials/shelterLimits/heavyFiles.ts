import * as XLSX from '@e965/xlsx'
import { chanceFrom } from '@core/domain/chance'

/** How many bytes a row of the largest list has that the app reads: 20 MB of 20 000 rows. */
const ROW_BYTES = 1000

/** The marks of KML take so much room that fewer columns fill its bytes. */
const KML_COLUMNS = 20

const named = ['编号', '场所名称', '类别', '所属县区', '详细地址', '经度', '纬度', '容纳人数']
const others = Array.from({ length: 17 }, (_, at) => `备用${at + 1}`)
const header = [...named, ...others]

/** So many rows of 25 columns; `other` makes each of them say something else than those of another number. */
function rowsOf(count: number, other: number, cell: string): string[][] {
  return Array.from({ length: count }, (_, at) => [
    ...[`SL-${at}`, `示例避难场所${at}号`, '应急避难场所', '汉台区', `汉台区示例路${at}号`],
    ...[(107 + at / 1e6).toFixed(6), (33.08 + (at % 1000) / 1e6).toFixed(6), String(100 + other)],
    ...others.map((_name, nth) => `${cell}${nth}`),
  ])
}

/** A filling with which a list of this kind comes near to the most bytes, and not above. */
const filled = (bytes: number): string => '示'.repeat(Math.max(1, Math.floor(bytes / others.length / 3) - 1))

function workbook(rows: readonly string[][], bookType: 'xlsx' | 'biff8'): Buffer {
  const numbers = rows.map((row) => row.map((cell, at) => (at > 4 && at < 8 ? Number(cell) : cell)))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([header, ...numbers]), '清单')
  return Buffer.from(XLSX.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer)
}

/** Of a workbook the texts are packed: so many characters of a cell come near to 20 MB where no two texts are alike. */
const DISTINCT_CHARACTERS = 13

/** Rows of which each cell says something of its own: nothing of it is packed away, and no text is there twice. */
function distinct(rows: readonly string[][]): string[][] {
  const chance = chanceFrom('distinct')
  const text = () =>
    Array.from({ length: DISTINCT_CHARACTERS }, () => String.fromCharCode(0x4e00 + Math.floor(chance() * 2000))).join(
      '',
    )
  return rows.map((row) => row.map((cell, at) => (at < named.length ? cell : text())))
}

const csv = (rows: readonly string[][]): Buffer =>
  Buffer.from([header, ...rows].map((row) => `${row.join(',')}\r\n`).join(''))

const geoJson = (rows: readonly string[][]): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: rows.map((row) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [Number(row[5]), Number(row[6])] },
        properties: Object.fromEntries(header.flatMap((name, at) => (at < 5 || at > 6 ? [[name, row[at] ?? '']] : []))),
      })),
    }),
  )

function kml(rows: readonly string[][]): Buffer {
  const placemarks = rows.map((row) => {
    const values = header.map((name, at) => `<Data name="${name}"><value>${row[at] ?? ''}</value></Data>`)
    const point = `<Point><coordinates>${row[5]},${row[6]}</coordinates></Point>`
    return `<Placemark><ExtendedData>${values.filter((_, at) => at < 5 || (at > 6 && at < KML_COLUMNS)).join('')}</ExtendedData>${point}</Placemark>`
  })
  const document = `<Document>${placemarks.join('\n')}</Document>`
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2">${document}</kml>`,
  )
}

/** The heaviest file of each kind with so many rows: of text formats as many bytes as the app reads of 20 000 rows. */
export const heavyFiles: Readonly<Record<string, (rows: number) => Buffer>> = {
  xlsx: (rows) => workbook(rowsOf(rows, 1, '示例文字说明'), 'xlsx'),
  'xlsx of distinct texts': (rows) => workbook(distinct(rowsOf(rows, 6, '')), 'xlsx'),
  // Of an old workbook the app reads six megabytes.
  xls: (rows) => workbook(rowsOf(Math.floor(rows * 0.4), 2, '示例文字说明'), 'biff8'),
  csv: (rows) => csv(rowsOf(rows, 3, filled(ROW_BYTES - 80))),
  geojson: (rows) => geoJson(rowsOf(rows, 4, filled(ROW_BYTES - 500))),
  kml: (rows) => kml(rowsOf(rows, 5, '')),
}
