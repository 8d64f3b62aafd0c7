import type { BankQuestion } from '@core/domain/quiz/question'
import type { Handling, Reason, Standing } from '@core/domain/quiz/bank/versionState'
import { collection } from '../_kit/database'
import type { Transaction } from '../_kit/transaction'

/** One version of a question, as kept under `id@version`. What it says never changes; what is done with it does. */
export interface KeptVersion extends BankQuestion {
  _id: string
  /** It is in use. Sheets are drawn by this field, which follows the head: see `settle`. */
  current: boolean
  /** The version that it was made from; null: it is the first. */
  from: number | null
  /** Who saved it: a staff number, or 'command'. When (ms), and what was said of it. */
  by: string
  savedAt: number
  note: string
  authors: readonly string[]
  reviewedBy: string | null
  sentBack: Reason | null
  /** Its place among the questions of the city's own bank; those written at the desk come after them. */
  place: number | null
}

/** The bank as it is: where each question stands. One document, so that acts follow each other and an import is all or nothing. */
export interface Head {
  _id: string
  /** Grows with every act. */
  revision: number
  questions: readonly Standing[]
  /** Since when (ms) what is in use differs from what is published; null: it does not. */
  dueAt: number | null
}

/** What one release put into use. */
export interface KeptRelease {
  _id: string
  at: number
  by: string
  questions: readonly { id: string; version: number }[]
}

const HEAD = 'bank'
const NOTHING: Head = { _id: HEAD, revision: 0, questions: [], dueAt: null }

const versions = () => collection<KeptVersion>('questions')
const heads = () => collection<Head>('bankHead')
const releases = () => collection<KeptRelease>('bankReleases')

/** How many versions one answer of the database can hold. */
const AT_ONCE = 200

export const versionKey = (id: string, version: number): string => `${id}@${version}`

export const handlingOf = ({ version, authors, review, sentBack }: KeptVersion): Handling => ({
  ...{ version, authors, review, sentBack },
})

export async function findHead(): Promise<Head> {
  return (await heads().find(HEAD)) ?? NOTHING
}

export async function findHeadWithin(transaction: Transaction): Promise<Head> {
  return (await transaction.find<Head>('bankHead', HEAD)) ?? NOTHING
}

/** Puts changed standings into the head, in the transaction of the act; `due`: what is in use changed at this moment (ms). */
export async function changeHeadWithin(
  transaction: Transaction,
  head: Head,
  changed: readonly Standing[],
  due: number | null = null,
): Promise<void> {
  const byId = new Map(changed.map((standing) => [standing.id, standing]))
  const known = head.questions.map((standing) => byId.get(standing.id) ?? standing)
  const ids = new Set(head.questions.map(({ id }) => id))
  const questions = [...known, ...changed.filter(({ id }) => !ids.has(id))]
  const next: Head = { _id: HEAD, revision: head.revision + 1, questions, dueAt: due ?? head.dueAt }
  await transaction.put('bankHead', next)
}

/** Notes that what is in use is published. Who changed something meanwhile made another revision, and that is still due. */
export async function published({ revision }: Head): Promise<void> {
  await heads().update({ _id: HEAD, revision }, { dueAt: null })
}

/** Versions by their keys; those that are not kept are left out. */
export async function findVersions(keys: readonly string[]): Promise<Map<string, KeptVersion>> {
  const wanted = [...new Set(keys)]
  const groups = Array.from({ length: Math.ceil(wanted.length / AT_ONCE) }, (_, nth) =>
    wanted.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE),
  )
  const found = await Promise.all(groups.map((group) => versions().findAll({ _id: { anyOf: group } })))
  return new Map(found.flat().map((version) => [version._id, version]))
}

export const findVersion = (id: string, version: number): Promise<KeptVersion | null> =>
  versions().find(versionKey(id, version))

export const findVersionWithin = (transaction: Transaction, id: string, version: number): Promise<KeptVersion | null> =>
  transaction.find('questions', versionKey(id, version))

export const keepVersionWithin = (transaction: Transaction, version: KeptVersion): Promise<void> =>
  transaction.put('questions', { ...version })

/** Keeps a version beside the bank: nobody sees it until the head names it. */
export const keepAside = (version: KeptVersion): Promise<'inserted' | 'exists'> => versions().insert(version)

export const keepVersion = (version: KeptVersion): Promise<void> => versions().put(version)

/** A question with its newest version. */
export interface Newest {
  standing: Standing
  latest: KeptVersion
}

/** Questions in the order of the bank: those of the city's own bank as they stand in it, then those that came later. */
const inOrder = (one: Newest, other: Newest): number =>
  (one.latest.place ?? Infinity) - (other.latest.place ?? Infinity) || (one.standing.id < other.standing.id ? -1 : 1)

/** Every question of the bank in its newest version, in the order of the bank. */
export async function newestOf({ questions }: Pick<Head, 'questions'>): Promise<Newest[]> {
  const found = await findVersions(questions.map(({ id, latest }) => versionKey(id, latest)))
  return questions
    .map((standing): Newest => {
      const latest = found.get(versionKey(standing.id, standing.latest))
      if (!latest) throw new Error(`version ${standing.latest} of ${standing.id} is missing`)
      return { standing, latest }
    })
    .sort(inOrder)
}

/** The versions in use, in the order of the bank. */
export async function inUse({ questions }: Pick<Head, 'questions'>): Promise<KeptVersion[]> {
  const used = questions.flatMap((standing) =>
    standing.current === null ? [] : [{ ...standing, latest: standing.current }],
  )
  return (await newestOf({ questions: used })).map(({ latest }) => latest)
}

/**
 * Lets the versions say what the head says of which are in use. Former ones go first: for a moment a question may be
 * missing from a draw, but never be in it twice. Done again it does what was left.
 */
export async function settle({ questions }: Head): Promise<void> {
  const wanted = new Set(questions.flatMap(({ id, current }) => (current === null ? [] : [versionKey(id, current)])))
  const present = await versions().findAll({ current: true }, { without: ['options', 'explanation', 'provenance'] })
  for (const { _id } of present) if (!wanted.has(_id)) await versions().update({ _id }, { current: false })
  const there = new Set(present.map(({ _id }) => _id))
  for (const _id of wanted) if (!there.has(_id)) await versions().update({ _id }, { current: true })
}

export const keepReleaseWithin = (transaction: Transaction, release: KeptRelease): Promise<void> =>
  transaction.insert('bankReleases', { ...release })

/** The last releases, the latest first. */
export const lastReleases = (): Promise<KeptRelease[]> =>
  releases().findAll({ at: { above: 0 } }, { orderBy: [['at', 'desc']], limit: 10 })
