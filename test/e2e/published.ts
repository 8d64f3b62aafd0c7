import { createHash } from 'node:crypto'
import type { BrowserContext } from 'playwright-core'
import type { AnnouncementsPack, ReferencePack } from '@core/domain/announcement/publicAnnouncement'
import { detailsPackOf } from '@core/domain/publication/packs'
import type { ShelterDetailsPack, SheltersPack } from '@core/domain/shelter/publicShelter'

/** What is out, as one set of packs. */
export interface Published {
  announcements?: AnnouncementsPack
  reference?: ReferencePack
  shelters?: SheltersPack
  details?: ShelterDetailsPack
  sample?: boolean
}

/** The clock of the office's cloud as a browser reads it off its answers; null: the cloud cannot be reached. */
type Served = () => number | null | Promise<number>

/**
 * Puts packs before a browser in the place of the cloud's, as publishing writes them: a manifest and files named by their
 * content. `now` is the time that the answers tell.
 */
export async function publishTo(context: BrowserContext, published: Published, now: Served): Promise<void> {
  const files = new Map<string, string>()
  const put = (pack: object) => {
    const text = JSON.stringify(pack)
    const hash = createHash('sha256').update(text).digest('hex')
    files.set(`${hash}.json`, text)
    return {
      format: 1,
      hash,
      bytes: Buffer.byteLength(text),
      fileId: '',
      sample: published.sample ?? false,
      publishedAt: Date.UTC(2027, 2, 1),
    }
  }
  const { announcements, reference, shelters, details } = published
  const packs = {
    ...(announcements && { announcements: put(announcements) }),
    ...(reference && { reference: put(reference) }),
    ...(shelters && { shelters: put(shelters) }),
    ...(details && { [detailsPackOf(details.district)]: put(details) }),
  }
  const manifest = JSON.stringify({ line: 'of the test', revision: Date.now(), packs })
  await context.route('**/packs/*.json*', async (route) => {
    const moment = await now()
    if (moment === null) return route.abort()
    const name = new URL(route.request().url()).pathname.split('/').pop() ?? ''
    const body = name === 'manifest.json' ? manifest : files.get(name)
    if (body === undefined) return route.fulfill({ status: 404 })
    return route.fulfill({ body, contentType: 'application/json', headers: { date: new Date(moment).toUTCString() } })
  })
}
