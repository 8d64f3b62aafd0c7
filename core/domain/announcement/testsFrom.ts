import type { AlarmTest } from './plan'
import { testIn, type TestFacts } from './content'
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

/** One test from all notices of its date; `changes` are the cancellations and postponements that are out for one of them. */
function testOf(date: string, told: readonly Told[], changes: readonly PublicAnnouncement[]): AnnouncedTest {
  const last = changes.reduce<PublicAnnouncement | null>(
    (latest, one) => (latest === null || one.publishedAt >= latest.publishedAt ? one : latest),
    null,
  )
  // What was announced after the last change stands; a postponement holds the new day itself.
  const standing = told.filter(
    ({ announcement: { id, publishedAt } }) => last === null || publishedAt > last.publishedAt || id === last.id,
  )
  const shown = standing.length > 0 ? standing : told
  const change = standing.length > 0 ? null : last
  return {
    date,
    sessions: shown[0]?.facts.sessions ?? [],
    source: 'announcement',
    told: shown.map(({ announcement }) => announcement.id),
    districts: [...new Set(shown.flatMap(({ facts }) => facts.districts))],
    cancelledBy: change?.content.kind === 'cancellation' ? change.id : null,
    movedTo: change?.content.kind === 'postponement' ? { by: change.id, date: change.content.test.date } : null,
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
  const changes = out.filter(({ content }) => content.kind === 'cancellation' || content.kind === 'postponement')
  const told = out.flatMap((announcement) => {
    const facts = testIn(announcement.content)
    return facts?.districts.includes(district) ? [{ announcement, facts }] : []
  })
  const dates = [...new Set(told.map(({ facts }) => facts.date))].sort()
  return dates.map((date) => {
    const ofDate = told.filter(({ facts }) => facts.date === date)
    const origins = new Set(ofDate.map(({ announcement }) => firstOf(announcement.id, all)))
    return testOf(
      date,
      ofDate,
      changes.filter(({ id }) => origins.has(firstOf(id, all))),
    )
  })
}
