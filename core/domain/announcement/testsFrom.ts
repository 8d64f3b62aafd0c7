import type { AlarmTest } from './plan'
import { aboutOf, testIn, type TestFacts } from './content'
import type { PublicAnnouncement } from './publicAnnouncement'

/** One test of a district as the notices that are out tell it. */
export interface AnnouncedTest extends AlarmTest {
  /** Ids of the notices it is told in: the city's and the county's are one test with both originals. */
  told: readonly string[]
  districts: readonly string[]
  /** The notice that called it off. */
  cancelledBy: string | null
  /** The notice that moved it to another day, and to which. */
  movedTo: { by: string; date: string } | null
  /** Two notices that are out give different times: then nobody can follow it. */
  contradicted: boolean
}

const isOut = ({ publishedAt, superseded }: PublicAnnouncement, now: number): boolean =>
  publishedAt <= now && !(superseded && superseded.at <= now)

const times = ({ sessions }: Pick<TestFacts, 'sessions'>): string =>
  JSON.stringify(sessions.map((session) => session.map(({ signal, at }) => [signal, at])))

/** The announcement that stands at the beginning of a line of corrections and changes. */
export function firstOf(id: string, all: ReadonlyMap<string, PublicAnnouncement>): string {
  let at = id
  for (let hops = 0; hops < 20; hops++) {
    const content = all.get(at)?.content
    const about = content && content.kind !== 'clarification' && 'about' in content ? content.about : undefined
    if (about === undefined) return at
    at = about
  }
  return at
}

interface Told {
  announcement: PublicAnnouncement
  facts: TestFacts
}

const latest = (of: readonly PublicAnnouncement[]): PublicAnnouncement | null =>
  of.reduce<PublicAnnouncement | null>((last, one) => (last && last.publishedAt > one.publishedAt ? last : one), null)

/**
 * One test from all notices of its date; `changes` are the cancellations and postponements that are out for one of them.
 * A cancellation holds for the whole date, whatever comes out after it, until it is withdrawn; so does a move to another day.
 */
function testOf(date: string, told: readonly Told[], changes: readonly PublicAnnouncement[]): AnnouncedTest {
  const off = latest(changes.filter(({ content }) => content.kind === 'cancellation'))
  const moves = changes.flatMap(({ id, content, publishedAt }) =>
    content.kind === 'postponement' ? [{ id, publishedAt, date: content.test.date }] : [],
  )
  const away = moves.filter((move) => move.date !== date).sort((a, b) => b.publishedAt - a.publishedAt)[0]
  // Moved within its day: the new times stand in the place of those of the notices that were moved.
  const within = new Set(moves.filter((move) => move.date === date).map(({ id }) => id))
  const replaced = new Set(
    changes.flatMap(({ id, content }) =>
      within.has(id) && 'about' in content && content.about ? [content.about] : [],
    ),
  )
  const shown = told.filter(({ announcement: { id } }) => !replaced.has(id))
  return {
    date,
    sessions: shown[0]?.facts.sessions ?? [],
    source: 'announcement',
    told: shown.map(({ announcement }) => announcement.id),
    districts: [...new Set(shown.flatMap(({ facts }) => facts.districts))],
    cancelledBy: off?.id ?? null,
    movedTo: !off && away ? { by: away.id, date: away.date } : null,
    contradicted: new Set(shown.map(({ facts }) => times(facts))).size > 1,
  }
}

/**
 * The tests that are announced for a district at a moment, in the order of their dates. All notices of one date are one
 * test: where their times differ it says so. A cancelled or moved one stays in the list and says that: it never starts.
 */
export function testsFrom(
  announcements: readonly PublicAnnouncement[],
  { district, now }: { district: string; now: number },
): AnnouncedTest[] {
  const all = new Map(announcements.map((one) => [one.id, one]))
  const out = announcements.filter((one) => isOut(one, now))
  // Also one that was corrected since: a corrected cancellation calls off all the same. Only withdrawing it takes it back.
  const changes = announcements.filter(
    ({ content, publishedAt }) =>
      publishedAt <= now && (content.kind === 'cancellation' || content.kind === 'postponement'),
  )
  const told = out.flatMap((announcement) => {
    const facts = testIn(announcement.content)
    return facts?.districts.includes(district) ? [{ announcement, facts }] : []
  })
  const dates = [...new Set(told.map(({ facts }) => facts.date))].sort()
  return dates.map((date) => {
    const ofDate = told.filter(({ facts }) => facts.date === date)
    const origins = new Set(ofDate.map(({ announcement }) => firstOf(announcement.id, all)))
    const isOfDate = ({ id, content }: PublicAnnouncement) => {
      const about = all.get(aboutOf(content) ?? '')
      return origins.has(firstOf(id, all)) && (!about || testIn(about.content)?.date === date)
    }
    return testOf(date, ofDate, changes.filter(isOfDate))
  })
}
