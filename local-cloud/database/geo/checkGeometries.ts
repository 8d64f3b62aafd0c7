import { failedWrite } from '../../refusal'
import { shown, type Document, type Value } from '../document'
import { valuesFoundUnder } from '../path'
import { NoGeometry, readGeometry, type Geometry } from './geometry'

/** A geometry in a document is taken apart once: documents never change. */
const known = new WeakMap<object, Geometry>()

/** Takes apart a stored geometry. Throws NoGeometry when it is none. */
export function geometryOf(value: Value): Geometry {
  if (typeof value !== 'object' || value === null) return readGeometry(value)
  const found = known.get(value) ?? readGeometry(value)
  known.set(value, found)
  return found
}

/** The geometries of a document under a field, or under each document of a list there; those that are none are left out. */
export function geometriesAt(document: Document, field: string): Geometry[] {
  return valuesFoundUnder(document, field).flatMap((value) => {
    if (value === null || value === undefined) return []
    try {
      return [geometryOf(value)]
    } catch (error) {
      if (error instanceof NoGeometry) return []
      throw error
    }
  })
}

/** Refuses a document that holds, under a field with a geo index, something that is no geometry. */
export function checkGeometries(document: Document, field: string): void {
  for (const value of valuesFoundUnder(document, field)) {
    if (value === null || value === undefined) continue
    try {
      geometryOf(value)
    } catch (error) {
      if (!(error instanceof NoGeometry)) throw error
      throw failedWrite(`Can't extract geo keys: ${shown(document)} ${error.message}`)
    }
  }
}
