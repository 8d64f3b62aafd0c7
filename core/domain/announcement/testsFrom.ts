import type { AlarmTest } from './plan'
import { changedTest } from './changedTest'
import { testIn, type TestFacts } from './content'
import type { ChangedTest, PublicAnnouncement } from './publicAnnouncement'

/** One test of a district as the notices that are out tell it. */
export interface AnnouncedTest extends AlarmTest {
  /**
   * Ids of the notices it is told in, never none: the city's and the county's are one test with both originals. Where the
   * notice of a test that was called off or moved is gone, it is told in what called it off or moved it.
   */
  told: readonly string[]
  districts: readonly string[]
  /** The notice that called it off. */
  cancelledBy: string | null
  /** The notice that moved it to another day, and to which. */
  movedTo: { by: string; date: string } | null
  /** Two notices that are out give different times: then nobody can follow it. */
  contradicted: boolean
}

type Known = ReadonlyMap<string, PublicAnnouncement>

/** What was published about a test: that it is called off (`to` null), or to which date it is moved. */
interface Change {
  id: string
  publishedAt: number
  test: ChangedTest
  to: string | null
}

interface Told {
  id: string
  facts: TestFacts
}

const times = ({ sessions }: Pick<TestFacts, 'sessions'>): string =>
  JSON.stringify(sessions.map((session) => session.map(({ signal, at }) => [signal, at])))

const isSuperseded = ({ superseded }: PublicAnnouncement, now: number): boolean =>
  superseded !== undefined && superseded.at <= now

/** What stands for an announcement: itself, or the last of its corrections. */
function standingFor(one: PublicAnnouncement, all: Known, now: number): PublicAnnouncement {
  const by = isSuperseded(one, now) ? all.get(one.superseded?.by ?? '') : undefined
  return by && by.publishedAt > one.publishedAt ? standingFor(by, all, now) : one
}

/** The change that an announcement makes. One that was corrected changes the test all the same, only withdrawing it takes it back. */
function changeOf(one: PublicAnnouncement, all: Known, now: number): Change[] {
  const test = one.publishedAt <= now ? changedTest(one, all) : null
  if (!test) return []
  const { id, publishedAt, content } = one
  if (content.kind === 'cancellation') return [{ id, publishedAt, test, to: null }]
  const latest = standingFor(one, all, now)
  const to = testIn(latest.content)?.date ?? testIn(content)?.date ?? null
  return to === null ? [] : [{ id: latest.id, publishedAt, test, to }]
}

const latest = (of: readonly Change[]): Change | undefined => [...of].sort((a, b) => b.publishedAt - a.publishedAt)[0]

/** Whether a change was itself moved on by a later one. */
const isMovedOn = ({ id }: Change, moves: readonly Change[]): boolean =>
  moves.some(({ test }) => test.line.includes(id))

/**
 * One test of a district from all notices of its date and all changes. A cancellation holds for the whole date, whatever
 * comes out after it, until it is withdrawn; so does a move to another day, until the test is moved on.
 */
function testOf(date: string, district: string, told: readonly Told[], changes: readonly Change[]): AnnouncedTest {
  const isDirect = ({ test }: Change) => test.date === date && test.districts.includes(district)
  const touching = changes.filter((one) => isDirect(one) || told.some(({ id }) => one.test.line.includes(id)))
  const moves = touching.filter(({ to }) => to !== null)
  const heads = moves.filter((move) => !isMovedOn(move, moves))
  const away = latest(heads.filter(({ to }) => to !== date))
  const off = touching.filter(({ to }) => to === null)
  // What calls off the day that a test was moved to calls off its former day where it is moved no more.
  const cancelled = latest(off.filter(isDirect)) ?? (away ? undefined : latest(off))
  // Moved within its day, or back to it: the new times stand in the place of those of the notices that were moved.
  const replaced = new Set(heads.flatMap(({ to, test }) => (to === date ? test.line : [])))
  const shown = told.filter(({ id }) => !replaced.has(id))
  const last = latest(touching)
  return {
    date,
    sessions: (shown[0]?.facts ?? last?.test)?.sessions ?? [],
    source: 'announcement',
    told: shown.length > 0 ? shown.map(({ id }) => id) : last ? [last.id] : [],
    districts: [...new Set(shown.length > 0 ? shown.flatMap(({ facts }) => facts.districts) : last?.test.districts)],
    cancelledBy: cancelled?.id ?? null,
    movedTo: !cancelled && away?.to ? { by: away.id, date: away.to } : null,
    contradicted: new Set(shown.map(({ facts }) => times(facts))).size > 1,
  }
}

/**
 * The tests that are announced for a district at a moment, in the order of their dates. All notices of one date are one
 * test: where their times differ it says so. A cancelled or moved one stays in the list and says that, also where the notice
 * that announced it is gone: it never starts.
 */
export function testsFrom(
  announcements: readonly PublicAnnouncement[],
  { district, now }: { district: string; now: number },
): AnnouncedTest[] {
  const all = new Map(announcements.map((one) => [one.id, one]))
  const changes = announcements.flatMap((one) => changeOf(one, all, now))
  const told = announcements.flatMap((one): Told[] => {
    const facts = one.publishedAt <= now && !isSuperseded(one, now) ? testIn(one.content) : null
    return facts?.districts.includes(district) ? [{ id: one.id, facts }] : []
  })
  const changed = changes.filter(({ test }) => test.districts.includes(district))
  const dates = [...new Set([...told.map(({ facts }) => facts.date), ...changed.map(({ test }) => test.date)])].sort()
  return dates.map((date) =>
    testOf(
      date,
      district,
      told.filter(({ facts }) => facts.date === date),
      changes,
    ),
  )
}
