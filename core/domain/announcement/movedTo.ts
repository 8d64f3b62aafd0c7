import { testIn } from './content'
import type { PublicAnnouncement } from './publicAnnouncement'
import { testsFrom } from './testsFrom'

/** What took the place of an announcement in the end, through all corrections that are out. */
function standsFor(one: PublicAnnouncement, all: ReadonlyMap<string, PublicAnnouncement>, now: number) {
  let last = one
  for (let hops = 0; hops < 20; hops++) {
    const { superseded } = last
    const next = superseded && superseded.at <= now ? all.get(superseded.by) : undefined
    if (!next) return last
    last = next
  }
  return last
}

/** The date to which corrections moved the test of a district; undefined where no notice of that date was corrected. */
function correctedTo(
  announcements: readonly PublicAnnouncement[],
  date: string,
  district: string,
  now: number,
): string | undefined {
  const all = new Map(announcements.map((one) => [one.id, one]))
  const former = announcements.filter(({ content, superseded, publishedAt }) => {
    const facts = testIn(content)
    return publishedAt <= now && superseded && facts?.date === date && facts.districts.includes(district)
  })
  const dates = former.flatMap((one) => {
    const facts = testIn(standsFor(one, all, now).content)
    return facts?.districts.includes(district) ? [facts.date] : []
  })
  return dates.find((one) => one !== date)
}

/**
 * The date on which the test of a date is held now, in a district: where a postponement or a correction put it, and another one
 * after that. Null where it was not moved, or is not held any more.
 */
export function movedTo(
  announcements: readonly PublicAnnouncement[],
  { testOn, district }: { testOn: string; district: string },
  now: number,
): string | null {
  const tests = testsFrom(announcements, { district, now })
  let date = testOn
  for (let hops = 0; hops < 20; hops++) {
    const test = tests.find((one) => one.date === date)
    const next = test ? test.movedTo?.date : correctedTo(announcements, date, district, now)
    if (next === undefined) return date !== testOn && test?.cancelledBy === null ? date : null
    date = next
  }
  return null
}
