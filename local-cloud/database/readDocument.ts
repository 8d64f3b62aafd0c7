import { BSONRegExp, EJSON } from 'bson'
import { isDocument, type Document, type Value } from './document'

function restored(value: unknown): Value {
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options)
  if (Array.isArray(value)) return value.map(restored)
  if (!isDocument(value)) return value as Value
  for (const [field, item] of Object.entries(value)) value[field] = restored(item)
  return value
}

/** Reads a document that this cloud wrote as a text of canonical EJSON. */
export function readDocument(text: string): Document {
  const document = EJSON.parse(text) as Document
  // Walking through every document would make each start slower, for a type that hardly anybody stores.
  return text.includes('$regularExpression') ? (restored(document) as Document) : document
}
