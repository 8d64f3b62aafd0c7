import { MOST_COLUMNS, type Limits, type Note, type Table } from '@core/domain/files/table'
import { FileRefused } from './refused'

/** The headers of the two columns that are made of a feature's point. */
export const LONGITUDE_HEADER = '经度'
export const LATITUDE_HEADER = '纬度'

/** One feature or object as a row is made of it: its values by name, and its point where it has one. */
export interface Feature {
  values: Readonly<Record<string, unknown>>
  /** Null: none is given. 'other': a line or an area, which is no place to go to. */
  point: readonly [longitude: number, latitude: number] | 'other' | null
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return JSON.stringify(value)
}

/** Features as a table: a header of all names in the order of their first appearance, then one row each, numbered from 1. */
export function featureTable(features: readonly Feature[], limits: Limits): Table {
  if (features.length > limits.rows) throw new FileRefused('tooManyRows')
  const columns = new Map<string, number>()
  for (const { values } of features)
    for (const name of Object.keys(values)) if (!columns.has(name)) columns.set(name, columns.size)
  const withPoints = features.some(({ point }) => point !== null)
  if (columns.size + 2 > MOST_COLUMNS) throw new FileRefused('tooManyColumns')
  const notes: Note[] = []
  const body = features.map(({ values, point }, at) => {
    const row = new Array<string>(columns.size).fill('')
    for (const [name, place] of columns) row[place] = textOf(values[name])
    if (point === 'other') notes.push({ code: 'notAPoint', row: at + 1, column: null, count: 1 })
    const [longitude, latitude] = Array.isArray(point) ? (point as [number, number]) : ['', '']
    if (withPoints) row.push(textOf(longitude), textOf(latitude))
    return row
  })
  const header = [...columns.keys(), ...(withPoints ? [LONGITUDE_HEADER, LATITUDE_HEADER] : [])]
  return { name: '', hidden: false, rows: [header, ...body], numbers: [0, ...body.map((_, at) => at + 1)], notes }
}
