import type { View } from './collection'
import type { Document } from './document'
import { sorted } from './order'
import { project } from './projection'
import type { Condition } from './query'

/** Which documents are asked for, in which order, and which part of them. */
export interface Selection {
  query: Document
  order: Document
  offset: number
  limit: number
  projection: Document
}

/** The documents of a selection. Those near a place come the nearest first, unless another order is asked for. */
export function selected(view: View, asked: Condition, { order, offset, limit, projection }: Selection): Document[] {
  const found = view.select(asked).map(({ document }) => document)
  const near = Object.keys(order).length === 0 ? asked.near?.(found) : undefined
  return (near ?? sorted(found, order)).slice(offset, offset + limit).map((document) => project(document, projection))
}
