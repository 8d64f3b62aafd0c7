import { collection } from '../_kit/database'
import type { Transaction } from '../_kit/transaction'
import { bucketOf, type Chunk, type Entry } from './chunks'

/** The list as it is now: its revision, the chunks it consists of by bucket, and how many places it has. */
export interface Head {
  _id: string
  revision: number
  chunks: readonly string[]
  count: number
}

/** The list as a change left it; kept for good. */
export interface KeptRevision extends Head {
  /** A staff number, or 'command'. */
  by: string
  at: number
  act: string
  note: string
  /** The place or the import that it was about. */
  subject: string
  /** How many places it made, changed and took away. */
  counts: { new: number; changed: number; gone: number }
}

const HEAD = 'list'
const heads = () => collection<Head>('shelterHead')
const chunks = () => collection<Chunk>('shelterChunks')
const revisions = () => collection<KeptRevision>('shelterRevisions')

/** How many chunks one answer of the database can hold, and how many are asked for at the same time. */
const AT_ONCE = 8
const SIDE_BY_SIDE = 4

/** How many chunks an instance keeps: they never change. */
const KEPT = 512

const known = new Map<string, readonly Entry[]>()

/** The empty list, before anything was kept. */
const NOTHING: Head = { _id: HEAD, revision: 0, chunks: [], count: 0 }

export async function findHead(): Promise<Head> {
  return (await heads().find(HEAD)) ?? NOTHING
}

export async function findHeadWithin(transaction: Transaction): Promise<Head> {
  return (await transaction.find<Head>('shelterHead', HEAD)) ?? NOTHING
}

/** The id of a revision, so that ids and revisions sort alike. */
const revisionKey = (revision: number): string => String(revision).padStart(10, '0')

/** The list as it was at a revision; null before the first. */
export async function findRevision(revision: number): Promise<KeptRevision | null> {
  return revisions().find(revisionKey(revision))
}

/** Puts a revision into force: the head and its record, in the transaction of the act. */
export async function keepRevisionWithin(transaction: Transaction, made: Omit<KeptRevision, '_id'>): Promise<void> {
  const { revision, chunks: names, count } = made
  await transaction.insert('shelterRevisions', { ...made, _id: revisionKey(revision) })
  const head: Head = { _id: HEAD, revision, chunks: names, count }
  await transaction.put('shelterHead', head)
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items]
  const line = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, line))
}

const inGroups = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, nth) => items.slice(nth * size, (nth + 1) * size))

/** Chunks by their names, from what this instance knows or else from the database. */
async function read(names: readonly string[]): Promise<Map<string, readonly Entry[]>> {
  const found = new Map<string, readonly Entry[]>()
  const wanted = [...new Set(names)]
  for (const name of wanted) {
    const entries = known.get(name)
    if (entries) found.set(name, entries)
  }
  const missing = wanted.filter((name) => !found.has(name))
  await inParallel(inGroups(missing, AT_ONCE), async (group) => {
    for (const { _id, text } of await chunks().findAll({ _id: { anyOf: group } }))
      found.set(_id, JSON.parse(text) as Entry[])
  })
  for (const name of wanted) {
    const entries = found.get(name)
    if (!entries) throw new Error(`the chunk ${name} is missing`)
    // What was used last is forgotten last.
    known.delete(name)
    known.set(name, entries)
  }
  for (const name of known.keys()) {
    if (known.size <= KEPT) break
    known.delete(name)
  }
  return found
}

/** All places of a revision of the list. */
export async function entriesOf({ chunks: names }: Pick<Head, 'chunks'>): Promise<Entry[]> {
  const found = await read(names)
  return names.flatMap((name) => [...(found.get(name) ?? [])])
}

/** The places in some buckets of a revision of the list, by bucket. */
export async function bucketsOf(
  { chunks: names }: Pick<Head, 'chunks'>,
  buckets: readonly number[],
): Promise<Map<number, readonly Entry[]>> {
  const found = await read(buckets.map((bucket) => names[bucket] ?? ''))
  return new Map(buckets.map((bucket) => [bucket, found.get(names[bucket] ?? '') ?? []]))
}

/** A place in a revision of the list; null where it has none. */
export async function entryIn(head: Pick<Head, 'chunks'>, id: string): Promise<Entry | null> {
  if (head.chunks.length === 0) return null
  const bucket = bucketOf(id, head.chunks.length)
  const entries = (await bucketsOf(head, [bucket])).get(bucket)
  return entries?.find(({ shelter }) => shelter.id === id) ?? null
}

/** Keeps chunks. Those that are there already stay as they are, so doing it again does only what was left. */
export async function keepChunks(made: readonly Chunk[]): Promise<void> {
  const present = new Set<string>()
  const names = [...new Set(made.map(({ _id }) => _id))]
  await inParallel(inGroups(names, 500), async (group) => {
    for (const { _id } of await chunks().findAll({ _id: { anyOf: group } }, { without: ['text'] })) present.add(_id)
  })
  const fresh = new Map(made.filter(({ _id }) => !present.has(_id)).map((chunk) => [chunk._id, chunk]))
  await inParallel([...fresh.values()], async (chunk) => {
    await chunks().insert(chunk)
  })
}

/** All revisions after one, the latest first, without their chunks. */
export async function revisionsAfter(revision: number): Promise<Omit<KeptRevision, 'chunks'>[]> {
  const found: KeptRevision[] = []
  for (;;) {
    const page = await revisions().findAll(
      { revision: { above: revision } },
      { orderBy: [['revision', 'desc']], without: ['chunks'], skip: found.length },
    )
    found.push(...page)
    if (page.length < 1000) return found
  }
}
