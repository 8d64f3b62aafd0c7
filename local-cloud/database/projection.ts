import { againstTheRule } from '../refusal'
import { isDocument, type Document, type Value } from './document'

/** Which fields are asked for: a tree, whose leaves are whole fields. */
interface Tree {
  fields: Map<string, Tree>
}

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = { fields: new Map() }
  for (const path of paths) {
    let node = root
    for (const step of path.split('.')) {
      const next: Tree = node.fields.get(step) ?? { fields: new Map() }
      node.fields.set(step, next)
      node = next
    }
  }
  return root
}

function prune(value: Value, tree: Tree, keeps: boolean): Value | undefined {
  if (tree.fields.size === 0) return keeps ? value : undefined
  if (Array.isArray(value)) return value.flatMap((item) => prune(item, tree, keeps) ?? [])
  if (!isDocument(value)) return keeps ? undefined : value
  const kept: Document = {}
  for (const [field, item] of Object.entries(value)) {
    const below = tree.fields.get(field)
    const rest = below === undefined ? (keeps ? undefined : item) : prune(item, below, keeps)
    if (rest !== undefined) kept[field] = rest
  }
  return kept
}

/**
 * The part of a document that `field()` asks for: the named fields and `_id`, or all but the named ones.
 * Refuses a mixture of both, and anything but yes and no.
 */
export function project(document: Document, projection: Document): Document {
  const wishes = Object.entries(projection).map(([path, wish]) => {
    if (wish !== 0 && wish !== 1 && typeof wish !== 'boolean') {
      throw againstTheRule(`field({ ${path} }) takes true or false here; cut lists in the function instead.`)
    }
    return { path, keeps: Boolean(wish) }
  })
  const others = wishes.filter(({ path }) => path !== '_id')
  const keeps = others.length > 0 ? others.every((wish) => wish.keeps) : wishes.some((wish) => wish.keeps)
  if (others.some((wish) => wish.keeps !== keeps)) {
    throw againstTheRule('field() names what to return or what to leave out, not both.')
  }
  const withId = wishes.every(({ path, keeps: kept }) => path !== '_id' || kept)
  const paths = others.map(({ path }) => path)
  const named = keeps ? (withId ? ['_id', ...paths] : paths) : withId ? paths : ['_id', ...paths]
  if (named.length === 0) return document
  return (prune(document, treeOf(named), keeps) ?? {}) as Document
}
