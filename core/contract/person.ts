import * as v from 'valibot'
import { acts } from '../domain/person/audit'
import { breaks } from '../domain/person/auditChain'
import { MOST_GRANTS } from '../domain/person/grants'
import { roles } from '../domain/person/roles'
import { operation } from './operation'
import { anyText, Count, DistrictCode, Hash, Moment, PageStart, PhoneId, StaffNumber, text } from './shapes'

export const GrantShape = v.object({
  role: v.picklist(roles),
  district: v.nullable(DistrictCode),
  from: Moment,
  until: v.nullable(Moment),
})

const Grants = v.pipe(v.array(GrantShape), v.maxLength(MOST_GRANTS))

/** How a staff member is called among colleagues ('宣传科 编辑'): kept apart from the number, and erased on wish. */
const Label = text(30)

/** The code of an invitation as it is printed and typed: 16 characters without look-alikes, 80 bits; spaces and dashes do not count. */
const InvitationCode = v.pipe(v.string(), v.minLength(8), v.maxLength(40))

const StaffShape = v.object({
  number: StaffNumber,
  label: v.nullable(Label),
  grants: Grants,
  joinedAt: Moment,
  leftAt: v.nullable(Moment),
  revision: Count,
  /** The folder of cloud storage in which the caller may put files, 'uploads/…/'; told to nobody else. */
  uploads: v.optional(text(80)),
})

const InvitationShape = v.object({
  id: Hash,
  role: v.picklist(roles),
  district: v.nullable(DistrictCode),
  label: Label,
  expiresAt: Moment,
  /** How long the role lasts once it is taken up (a deputy); null: without an end. */
  until: v.nullable(Moment),
})

export const AuditEntryShape = v.object({
  place: Count,
  at: Moment,
  by: text(20),
  act: v.picklist(acts),
  subject: text(100),
  before: v.nullable(anyText(20_000)),
  after: v.nullable(anyText(20_000)),
  previous: Hash,
  hash: Hash,
})

const everyRole = roles

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
    input: v.object({ after: v.optional(PageStart) }),
    output: v.object({
      records: v.pipe(v.array(v.pipe(v.string(), v.maxLength(600_000))), v.maxLength(100)),
      next: v.optional(PageStart),
    }),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),

  /**
   * Deletes everything the cloud holds of the caller. Done twice, the second time finds nothing. What stays while the
   * caller has a role is named by its kind in `stays`: who somebody is to the office goes by `leaveOffice`.
   */
  deleteMyRecords: operation({
    input: v.object({ confirm: v.literal('DELETE') }),
    output: v.object({ deleted: Count, stays: v.optional(v.pipe(v.array(text(40)), v.maxLength(20))) }),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),

  /** Who the caller is to the office. FORBIDDEN for whoever has no role. */
  whoAmI: operation({
    input: v.object({}),
    output: StaffShape,
    allow: everyRole,
    consent: 'once',
    refuses: [],
  }),

  /** Takes up an invitation. Wrong, used and expired codes are refused alike. Sent again by the same person it answers the same. */
  redeemInvitation: operation({
    input: v.object({ code: InvitationCode }),
    output: StaffShape,
    allow: 'everybody',
    consent: 'present',
    refuses: ['CODE_NOT_VALID', 'TOO_MANY_TRIES'],
  }),

  /**
   * Makes an invitation to a role, once only. The code is told here and nowhere else; asked again under the same act within
   * the hour it is the same, and after that, or once it was taken up, NOT_FOUND.
   */
  issueInvitation: operation({
    input: v.object({
      actId: PhoneId,
      role: v.picklist(roles),
      district: v.nullable(DistrictCode),
      label: Label,
      /** For how many hours it can be taken up. */
      hours: v.pipe(Count, v.minValue(1), v.maxValue(720)),
      until: v.nullable(Moment),
    }),
    output: v.object({ ...InvitationShape.entries, code: InvitationCode }),
    allow: ['admin'],
    consent: 'present',
    refuses: [],
  }),

  /** The invitations that can still be taken up, without their codes. */
  listInvitations: operation({
    input: v.object({}),
    output: v.object({ invitations: v.pipe(v.array(InvitationShape), v.maxLength(200)) }),
    allow: ['admin'],
    consent: 'once',
    refuses: [],
  }),

  revokeInvitation: operation({
    input: v.object({ actId: PhoneId, id: Hash }),
    output: v.object({}),
    allow: ['admin'],
    consent: 'present',
    refuses: [],
  }),

  /** Everybody with a role in the caller's districts; for an admin of the whole city everybody, also those who left. */
  listStaff: operation({
    input: v.object({}),
    output: v.object({ staff: v.pipe(v.array(StaffShape), v.maxLength(500)) }),
    allow: ['admin'],
    consent: 'once',
    refuses: [],
  }),

  /** Gives and takes roles of somebody, all at once; a deputy's with an end. CHANGED_MEANWHILE when another revision is there. */
  changeGrants: operation({
    input: v.object({ actId: PhoneId, number: StaffNumber, revision: Count, grants: Grants }),
    output: StaffShape,
    allow: ['admin'],
    consent: 'present',
    refuses: ['LAST_ADMIN', 'CHANGED_MEANWHILE'],
  }),

  /**
   * Gives back all of one's own roles. With `erase`, whose number it was is forgotten, also later on. For everybody, since
   * who asks a second time has no role any more: for whoever has nothing to give back it does nothing.
   */
  leaveOffice: operation({
    input: v.object({ actId: PhoneId, erase: v.boolean() }),
    output: v.object({}),
    allow: 'everybody',
    consent: 'once',
    refuses: ['LAST_ADMIN'],
  }),

  /** The audit trail, the newest first, a page at a time; for an admin of a district what staff of that district did. */
  listAudit: operation({
    input: v.object({
      before: v.optional(Count),
      by: v.optional(StaffNumber),
      act: v.optional(v.picklist(acts)),
      subject: v.optional(text(100)),
      from: v.optional(Moment),
      until: v.optional(Moment),
    }),
    output: v.object({ entries: v.pipe(v.array(AuditEntryShape), v.maxLength(50)), next: v.optional(Count) }),
    allow: ['admin'],
    consent: 'once',
    refuses: [],
  }),

  /** Works out the chain again, a stretch at a time: up to where it holds, and where it is broken. */
  verifyAudit: operation({
    input: v.object({ after: v.optional(Count, 0) }),
    output: v.object({
      /** All entries up to this place hold together. */
      checkedTo: Count,
      /** The first place where the chain is broken, and how. */
      broken: v.nullable(v.object({ place: Count, how: v.picklist(breaks) })),
      done: v.boolean(),
    }),
    allow: ['admin'],
    consent: 'once',
    refuses: [],
  }),
}
