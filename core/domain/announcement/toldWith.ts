import { testIn } from './content'
import type { PublicAnnouncement } from './publicAnnouncement'
import { testsFrom } from './testsFrom'

/** The other notices that tell of the same test, and whether their times differ. */
export interface ToldWith {
  others: PublicAnnouncement[]
  contradicted: boolean
}

/**
 * The city's and a county's notices of one test are one event with several originals: which others there are beside `one`
 * at a moment (ms), for any of its districts, the newest first.
 */
export function toldWith(one: PublicAnnouncement, all: readonly PublicAnnouncement[], now: number): ToldWith {
  const districts = testIn(one.content)?.districts ?? []
  const tests = districts
    .flatMap((district) => testsFrom(all, { district, now }))
    .filter(({ told }) => told.includes(one.id))
  const ids = new Set(tests.flatMap(({ told }) => told))
  return {
    others: all.filter(({ id }) => id !== one.id && ids.has(id)).sort((a, b) => b.publishedAt - a.publishedAt),
    contradicted: tests.some(({ contradicted }) => contradicted),
  }
}
