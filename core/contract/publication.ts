import * as v from 'valibot'
import { operation } from './operation'
import { Count, Moment, text } from './shapes'

export const PackEntryShape = v.object({
  format: Count,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: Count,
  fileId: text(300),
  sample: v.boolean(),
  publishedAt: Moment,
})

/** What everyone may read. */
export const publicationApi = {
  /** Which packs are in force, and the server's time. Reads and keeps nothing of the caller. */
  getManifest: operation({
    input: v.object({}),
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
