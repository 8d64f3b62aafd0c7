import { againstTheRule } from '../refusal'
import { copy, isDocument, type Document, type Value } from './document'
import { listPart, type ListPart } from './listPart'

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

/** What `field()` wishes of one path: the whole, nothing of it, or a part of the list there. */
interface Wish {
  path: string
  keeps?: boolean
  part?: ListPart
}

function wishOf([path, wish]: [string, Value]): Wish {
  if (wish === 0 || wish === 1 || typeof wish === 'boolean') return { path, keeps: Boolean(wish) }
  const part = listPart(path, wish)
  return { path, part, ...(part.keeps && { keeps: true }) }
}

/**
 * The part of a document that `field()` asks for: the named fields and `_id`, or all but the named ones; and of lists a
 * slice, or the first member that fulfils a condition. Refuses a mixture of yes and no.
 */
export function project(document: Document, projection: Document): Document {
  const wishes = Object.entries(projection).map(wishOf)
  const parts = wishes.flatMap(({ path, part }) => (part ? [{ path, part }] : []))
  const others = wishes.filter(({ path, keeps }) => path !== '_id' && keeps !== undefined)
  const id = wishes.find(({ path }) => path === '_id')
  const keeps = others.length > 0 ? others.every((wish) => wish.keeps) : id?.keeps === true
  if (others.some((wish) => wish.keeps !== keeps)) {
    throw againstTheRule('field() names what to return or what to leave out, not both.')
  }
  const withId = id?.keeps !== false
  const paths = [...new Set([...others, ...(keeps ? parts : [])].map(({ path }) => path))]
  const named = keeps === withId ? ['_id', ...paths] : paths
  const whole = named.length === 0 ? document : ((prune(document, treeOf(named), keeps) ?? {}) as Document)
  if (parts.length === 0) return whole
  const cut = copy(whole)
  for (const { path, part } of parts) part.apply(cut, path)
  return cut
}
