import * as v from 'valibot'
import { operation } from './operation'
import { Count, Hash, Id, Moment, text } from './shapes'

export const PackEntryShape = v.object({
  format: Count,
  hash: Hash,
  bytes: Count,
  fileId: text(300),
  sample: v.boolean(),
  publishedAt: Moment,
})

/** What everyone may read. */
export const publicationApi = {
  /**
   * Which packs are in force, and the server's time. Reads and keeps nothing of the caller: `opened`, the announcements
   * that were opened on this phone since it last asked, is added to totals without identity.
   */
  getManifest: operation({
    input: v.object({ opened: v.optional(v.pipe(v.array(Id), v.maxLength(20)), []) }),
    output: v.object({
      line: v.pipe(v.string(), v.maxLength(40)),
      revision: Count,
      packs: v.record(text(40), PackEntryShape),
      now: Moment,
    }),
    allow: 'everybody',
    consent: 'none',
    refuses: [],
  }),
}
