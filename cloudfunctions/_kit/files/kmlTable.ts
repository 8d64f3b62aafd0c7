import type { Limits, Table } from '@core/domain/files/table'
import { featureTable, type Feature } from './features'
import { placemarksOf } from './placemarks'
import { FileRefused } from './refused'

/** How a placemark looks in a map program: nothing about the place. */
const isStyle = (name: string): boolean =>
  /^(style|icon|stroke|fill|label|marker)|^(visibility|open|tessellate|extrude|altitudeMode)$/i.test(name)

/** The words of a description that is written as a page. */
function words(value: unknown): unknown {
  const html = typeof value === 'object' && value !== null && 'value' in value ? value.value : value
  if (typeof html !== 'string' || !html.includes('<')) return html
  return html
    .replace(/<(br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim()
}

function featuresOf(text: string): Feature[] {
  return placemarksOf(text).map(({ properties, geometry }) => {
    const entries = Object.entries(properties ?? {}).filter(([name]) => !isStyle(name))
    const point = geometry?.type === 'Point' ? (geometry.coordinates as [number, number]) : null
    return {
      values: Object.fromEntries(entries.map(([name, value]) => [name, words(value)])),
      point: point ?? (geometry ? 'other' : null),
    }
  })
}

/** KML: one row for each placemark. A file that defines entities is refused before it is parsed, since they can grow without end. */
export function kmlTable(text: string, limits: Limits): Table {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new FileRefused('entities')
  if (!/<(\w+:)?kml[\s>]/i.test(text.slice(0, 4000))) throw new FileRefused('unknownXml')
  let features: Feature[]
  try {
    features = featuresOf(text)
  } catch {
    throw new FileRefused('brokenXml')
  }
  if (features.length === 0) throw new FileRefused('noFeatures')
  return featureTable(features, limits)
}
