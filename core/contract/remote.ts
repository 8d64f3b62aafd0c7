import * as v from 'valibot'
import { MOST_PRESSES, remoteKeys } from '../domain/lesson/remote'
import { operation } from './operation'
import { Count, Moment, PhoneId, list } from './shapes'

/** A teacher's phone and the computer that teaches, both signed in as the same person. */
const teachers = ['teacher'] as const

const OneRemote = v.object({ remoteId: PhoneId })
const RemoteKeyShape = v.picklist(remoteKeys)

/** The phone as a remote control of the board: one pairing a person, for an hour. Part of the function `activity`. */
export const remoteOperations = {
  /** Begins a pairing under the board's id, and ends any other of the caller's. Asked again under it, it is the one that is there. */
  openRemote: operation({
    input: OneRemote,
    output: v.object({ endsAt: Moment }),
    allow: teachers,
    consent: 'present',
    refuses: [],
  }),

  /**
   * Whether the board's pairing stands, and what was pressed with a number higher than `after`, oldest first; what was pressed
   * too long ago is left out. `last`: the number of the latest press, 0 before the first.
   */
  readRemote: operation({
    input: v.object({ remoteId: PhoneId, after: Count }),
    output: v.object({
      standing: v.boolean(),
      last: Count,
      presses: list(v.object({ nth: Count, key: RemoteKeyShape }), MOST_PRESSES),
    }),
    allow: teachers,
    consent: 'once',
    refuses: [],
  }),

  /** A press on the phone, under an id of its own: sent twice it is one. NOT_FOUND where the caller has no pairing, BUSY where too many come. */
  pressRemote: operation({
    input: v.object({ pressId: PhoneId, key: RemoteKeyShape }),
    output: v.object({ endsAt: Moment }),
    allow: teachers,
    consent: 'present',
    refuses: [],
  }),

  /** Until when the caller's pairing holds; null where there is none. */
  remoteState: operation({
    input: v.object({}),
    output: v.object({ endsAt: v.nullable(Moment) }),
    allow: teachers,
    consent: 'once',
    refuses: [],
  }),

  /** Ends the board's pairing; another that took its place stays. */
  closeRemote: operation({
    input: OneRemote,
    output: v.object({}),
    allow: teachers,
    consent: 'once',
    refuses: [],
  }),
}
