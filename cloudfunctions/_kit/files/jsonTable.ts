import type { Limits, Table } from '@core/domain/files/table'
import { featureTable, type Feature } from './features'
import { FileRefused } from './refused'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a list is one of objects, some of which may be missing. */
const isListOfObjects = (list: readonly unknown[]): boolean =>
  list.some(isObject) && list.every((one) => one === null || isObject(one))

function pointOf(geometry: unknown): Feature['point'] {
  if (!isObject(geometry)) return null
  const { type, coordinates } = geometry
  if (type !== 'Point' || !Array.isArray(coordinates)) return 'other'
  const [longitude, latitude] = coordinates as unknown[]
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null
}

function featuresOf(whole: unknown): Feature[] {
  const isFeature = (value: unknown): boolean => isObject(value) && value.type === 'Feature'
  if (isObject(whole) && whole.type === 'FeatureCollection' && Array.isArray(whole.features))
    return whole.features.map((feature: unknown) => {
      const { properties, geometry } = isObject(feature) ? feature : {}
      return { values: isObject(properties) ? properties : {}, point: pointOf(geometry) }
    })
  if (isFeature(whole)) return featuresOf({ type: 'FeatureCollection', features: [whole] })
  const lists = isObject(whole) ? Object.values(whole).filter(Array.isArray) : [whole]
  const [list, ...more] = lists.filter((one): one is unknown[] => Array.isArray(one) && isListOfObjects(one))
  return list && more.length === 0
    ? list.map((values) => ({ values: isObject(values) ? values : {}, point: null }))
    : []
}

/** GeoJSON, or a plain list of objects: one row for each feature or object, an empty one for what is none. */
export function jsonTable(text: string, limits: Limits): Table {
  let features: Feature[]
  try {
    features = featuresOf(JSON.parse(text))
  } catch {
    // The parser's message quotes the file.
    throw new FileRefused('brokenJson')
  }
  if (features.length === 0) throw new FileRefused('noFeatures')
  return featureTable(features, limits)
}
