import { EJSON } from 'bson'
import { html, type Html } from './html'

/** A document as the wire brings it, made readable: numbers are numbers, dates `{ "$date": "2027-03-13T02:00:00Z" }`. */
export function readable(wire: string, indent?: number): string {
  return EJSON.stringify(EJSON.parse(wire, { relaxed: true }), undefined, indent, { relaxed: true })
}

/** The same on one line and without its `_id`, as a preview: '{ "title": "…", "n": 1 }'. */
export function preview(wire: string): string {
  const { _id: _, ...others } = EJSON.parse(wire, { relaxed: true }) as Record<string, unknown>
  return EJSON.stringify(others, undefined, 1, { relaxed: true }).replace(/\n\s*/g, ' ')
}

/** The `_id` of a document of the wire, as readable EJSON. */
export function idOf(wire: string): string {
  const { _id } = EJSON.parse(wire, { relaxed: true }) as { _id?: unknown }
  return EJSON.stringify(_id, { relaxed: true })
}

const TOKENS = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** A text of JSON with its names, texts and numbers marked, so that one sees what is what. */
export function coloured(json: string): Html[] {
  const pieces: Html[] = []
  let at = 0
  for (const match of json.matchAll(TOKENS)) {
    const [token, quoted, colon] = match
    pieces.push(html`${json.slice(at, match.index)}`)
    if (quoted === undefined) pieces.push(html`<span class="number">${token}</span>`)
    else if (colon === undefined) pieces.push(html`<span class="text">${quoted}</span>`)
    else pieces.push(html`<span class="field">${quoted}</span>${colon}`)
    at = match.index + token.length
  }
  return [...pieces, html`${json.slice(at)}`]
}
