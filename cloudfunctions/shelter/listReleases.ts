import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { shownRelease } from './shownRelease'
import { pageOfReleases } from './storeOfPublic'

const PAGE = 30

/** Later than every moment. */
const END = 1e15

/** The releases so far, the latest first. One follows the other, so no two were submitted at the same moment. */
export const listReleases: Handler<typeof shelterApi.listReleases> = async ({ before }, call) => {
  const found = await pageOfReleases(before ?? END, PAGE + 1)
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    releases: page.map((release) => shownRelease(release, call)),
    ...(found.length > PAGE && last && { next: last.submittedAt }),
  }
}
