import { testIn } from './content'
import { isLoud } from './kinds'
import type { AnnouncementsPack, PublicAnnouncement, Withdrawal } from './publicAnnouncement'
import { changedTest, lineFrom } from './changedTest'

/** What became of an announcement that a reader must know before reading it; null: it stands as it is. */
export type Standing = {
  how: 'cancelled' | 'postponed' | 'corrected' | 'expired'
  /** The announcement that changed it; null: its time is over. */
  by: PublicAnnouncement | null
} | null

const byId = (all: readonly PublicAnnouncement[]): ReadonlyMap<string, PublicAnnouncement> =>
  new Map(all.map((one) => [one.id, one]))

const changes = { cancellation: 'cancelled', postponement: 'postponed', correction: 'corrected' } as const

type Known = ReadonlyMap<string, PublicAnnouncement>

/** The first of a line of corrections and changes; also one that is not out any more. */
const firstOf = ({ id }: PublicAnnouncement, known: Known): string | undefined => lineFrom(id, known).pop()

/** Whether two announcements stand in one line of corrections and changes. */
const isOfOneLine = (one: PublicAnnouncement, other: PublicAnnouncement, known: Known): boolean =>
  one.superseded?.by === other.id || firstOf(other, known) === firstOf(one, known)

/** The districts of an announcement's own test in which another one calls it off or moves it, of whomever either is. */
function districtsChanged(one: PublicAnnouncement, other: PublicAnnouncement, known: Known): readonly string[] {
  const test = testIn(one.content)
  const changed = changedTest(other, known)
  if (!test || !changed) return []
  if (changed.line.includes(one.id)) return test.districts
  return changed.date === test.date ? test.districts.filter((code) => changed.districts.includes(code)) : []
}

/** Whether something that came out later says anything of what came out before; a cancellation holds for what follows too. */
const isSaidOf = (one: PublicAnnouncement, { content, publishedAt }: PublicAnnouncement): boolean =>
  publishedAt >= one.publishedAt || content.kind === 'cancellation'

/**
 * What was published about an announcement after it, the newest first: its corrections, and that its test was moved or
 * called off, in all its districts or in some, by itself or with a notice of the city's or of a county's for the same day.
 * What is not out yet at `now` is left out.
 */
export function changesTo(id: string, all: readonly PublicAnnouncement[], now: number): PublicAnnouncement[] {
  const known = byId(all)
  const one = known.get(id)
  if (!one) return []
  return all
    .filter((other) => other.content.kind in changes && other.id !== id && other.publishedAt <= now)
    .filter((other) => isSaidOf(one, other))
    .filter((other) => isOfOneLine(one, other, known) || districtsChanged(one, other, known).length > 0)
    .sort((a, b) => b.publishedAt - a.publishedAt)
}

/** Whether changes of one kind, taken together, concern every district of an announcement's test; or it itself. */
function areForAll(one: PublicAnnouncement, by: readonly PublicAnnouncement[], known: Known): boolean {
  const changed = new Set(by.flatMap((other) => districtsChanged(one, other, known)))
  const own = testIn(one.content)?.districts
  return by.some((other) => isOfOneLine(one, other, known)) || (own?.every((code) => changed.has(code)) ?? false)
}

/**
 * What became of an announcement by `now`: that its test is called off, by whom ever, says more than anything else; then the
 * last change. What concerns only some of its districts is told by `testsFrom` for each of them.
 */
export function standingOf(one: PublicAnnouncement, all: readonly PublicAnnouncement[], now: number): Standing {
  const known = byId(all)
  const said = changesTo(one.id, all, now)
  const kinds = ['cancellation', ...said.map(({ content }) => content.kind)]
  for (const kind of kinds) {
    const by = said.filter(({ content }) => content.kind === kind)
    const [last] = by
    if (last && areForAll(one, by, known)) return { how: changes[kind as keyof typeof changes], by: last }
  }
  const { expireAt } = one.content
  return expireAt !== null && expireAt <= now ? { how: 'expired', by: null } : null
}

/** The districts that an announcement concerns: those of its test, else of what it is about; null: the whole city. */
export function districtsOf(one: PublicAnnouncement, all: readonly PublicAnnouncement[]): readonly string[] | null {
  const own = testIn(one.content)?.districts
  if (own) return own
  if (one.changes) return one.changes.districts
  const about = 'about' in one.content ? one.content.about : null
  const other = about !== null && about !== one.id ? all.find(({ id }) => id === about) : undefined
  return (other && testIn(other.content)?.districts) ?? (one.of === null ? null : [one.of])
}

const says = ({ content: { title, body, paper, signed } }: PublicAnnouncement, words: string): boolean =>
  [title, body, paper.issuer, paper.documentNumber, signed?.text].some((text) => text?.toLowerCase().includes(words))

/** What is asked of the board. */
export interface Wish {
  /** The code of a district; null: all. */
  district: string | null
  /** Words that must all stand in it, set apart by spaces. */
  words: string
  now: number
}

/**
 * The announcements to list: those that are out and stand in nobody's shadow, pinned ones first, then the newest. A
 * corrected one is read by way of its correction, and one that was called off is pinned no longer.
 */
export function boardOf({ announcements }: AnnouncementsPack, { district, words, now }: Wish): PublicAnnouncement[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const isPinned = (one: PublicAnnouncement) => one.content.pinned && changesTo(one.id, announcements, now).length === 0
  return announcements
    .filter(({ publishedAt, superseded }) => publishedAt <= now && !(superseded && superseded.at <= now))
    .filter((one) => {
      const concerned = district === null ? null : districtsOf(one, announcements)
      return concerned === null || concerned.includes(district ?? '')
    })
    .filter((one) => wanted.every((word) => says(one, word)))
    .sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)) || b.publishedAt - a.publishedAt)
}

/** What was withdrawn by `now`, the newest first, as far as its title holds the words. */
export function withdrawnOf({ withdrawn }: AnnouncementsPack, { words, now }: Omit<Wish, 'district'>): Withdrawal[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return withdrawn
    .filter(({ at, title }) => at <= now && wanted.every((word) => title.toLowerCase().includes(word)))
    .sort((a, b) => b.at - a.at)
}

/** The few for the first page: what changes or clears up something first, then as on the board; nothing that is over. */
export function firstNotices(pack: AnnouncementsPack, district: string, now: number, most = 2): PublicAnnouncement[] {
  const all = boardOf(pack, { district, words: '', now }).filter(
    ({ content: { expireAt } }) => expireAt === null || now < expireAt,
  )
  return [
    ...all.filter(({ content }) => isLoud(content.kind)),
    ...all.filter(({ content }) => !isLoud(content.kind)),
  ].slice(0, most)
}
