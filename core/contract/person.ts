import * as v from 'valibot'
import { operation } from './operation'
import { Count, Moment, text } from './shapes'

/** What the cloud holds of the caller, and how to take it away. */
export const personApi = {
  /** How many records of each kind the cloud holds of the caller, and since when. */
  summariseMyRecords: operation({
    input: v.object({}),
    output: v.object({
      holdings: v.pipe(v.array(v.object({ kind: text(40), count: Count, since: v.optional(Moment) })), v.maxLength(20)),
    }),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),

  /** Everything the cloud holds of the caller, a page at a time, as readable JSON texts. */
  exportMyRecords: operation({
    input: v.object({ after: v.optional(v.pipe(v.string(), v.maxLength(300))) }),
    output: v.object({
      records: v.pipe(v.array(v.pipe(v.string(), v.maxLength(600_000))), v.maxLength(100)),
      next: v.optional(v.pipe(v.string(), v.maxLength(300))),
    }),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),

  /** Deletes everything the cloud holds of the caller. Done twice, the second time finds nothing. */
  deleteMyRecords: operation({
    input: v.object({ confirm: v.literal('DELETE') }),
    output: v.object({ deleted: Count }),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),
}
