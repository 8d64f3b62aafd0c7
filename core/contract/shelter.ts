import * as v from 'valibot'
import { reviewSteps, statuses } from '../domain/announcement/statusAt'
import { officeRoles } from '../domain/person/roles'
import { placeKinds } from '../domain/shelter/kinds'
import { lacks } from '../domain/shelter/needsAttention'
import { releaseMoves } from '../domain/shelter/releaseMoves'
import { operation } from './operation'
import {
  anyText,
  Count,
  DistrictCode,
  Hash,
  list,
  Moment,
  PageStart,
  PhoneId,
  some,
  StaffNumber,
  text,
  words,
} from './shapes'
import { shelterImportApi } from './shelterImport'
import { PhotoShape, ShelterShape, WrittenShelterShape } from './shelterShapes'

const Signed = { by: StaffNumber, at: Moment }

/** Why a place is not public, and what is said beside it: codes of `reasonWords`. */
const Reasons = list(text(40), 20)

const ItemShape = v.object({
  id: PhoneId,
  /** The revision of the list in which it was last changed: what an act with it sends along. */
  revision: Count,
  officeNumber: v.nullable(words(60)),
  name: words(80),
  kind: v.picklist(placeKinds),
  district: DistrictCode,
  town: v.nullable(text(40)),
  /** Everybody may read of it once the list is released. */
  public: v.boolean(),
  withdrawn: v.boolean(),
  reasons: Reasons,
  /** What it cannot be found by. */
  lacks: list(v.picklist(lacks), lacks.length),
})

/** A place with what the caller may do with it. */
const RecordShape = v.object({
  shelter: ShelterShape,
  revision: Count,
  public: v.boolean(),
  reasons: Reasons,
  /** The caller may change it. */
  mine: v.boolean(),
  /** The list has it no more, while everybody still reads it by the release that is public: it can only be withdrawn. */
  gone: v.optional(v.boolean()),
})

const ReleaseShape = v.object({
  id: PhoneId,
  revision: Count,
  status: v.picklist(statuses),
  /** The revision of the list that it lets out, and how many places that has. */
  list: Count,
  count: Count,
  authors: list(StaffNumber, 500),
  note: anyText(300),
  moments: v.object({
    submitted: v.optional(v.object(Signed)),
    sentBack: v.optional(v.object({ ...Signed, reason: text(300) })),
    approvals: list(v.object({ ...Signed, step: v.picklist(reviewSteps) }), 3),
    secrecy: v.optional(v.object({ ...Signed, conclusion: text(100) })),
    publishAt: v.optional(Moment),
    superseded: v.optional(v.object({ by: PhoneId, at: Moment })),
  }),
  moves: list(v.picklist(releaseMoves), releaseMoves.length),
})

/** One field that reads otherwise, by its name and in words; '' for unknown. */
const FieldChangeShape = v.object({ field: text(40), before: anyText(30_000), after: anyText(30_000) })

/** One place of a difference between what is public and what would be. */
const DifferenceShape = v.object({
  id: PhoneId,
  name: words(80),
  district: DistrictCode,
  change: v.picklist(['new', 'changed', 'gone']),
  /** Of a changed one: what everybody reads otherwise. */
  fields: list(FieldChangeShape, 60),
})

const act = { actId: PhoneId, id: PhoneId, revision: Count }

const onRelease = { allow: ['reviewer'], consent: 'present', output: ReleaseShape } as const

/** The office's list of places: kept, reviewed and let out. The district that is meant is the record's own. */
export const shelterListApi = {
  /** A page of the caller's districts' places, in the order of districts and names. */
  listShelters: operation({
    input: v.object({
      district: v.optional(DistrictCode),
      kind: v.optional(v.picklist(placeKinds)),
      /** Words that must all stand in it, set apart by spaces. */
      words: v.optional(anyText(60)),
      /** Only those that are not public, or should be looked at. */
      attention: v.optional(v.boolean()),
      after: v.optional(PageStart),
    }),
    output: v.object({
      items: list(ItemShape, 50),
      next: v.optional(PageStart),
      /** How many there are on all pages, and how many of the caller's districts need a look. */
      count: Count,
      attention: Count,
      /** The revision of the whole list. */
      revision: Count,
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /** A place with its history, the latest change first; `before` a revision of the list: older changes. */
  readShelter: operation({
    input: v.object({ id: PhoneId, before: v.optional(Count) }),
    output: v.object({
      record: RecordShape,
      history: list(
        v.object({
          /** The revision of the list that the change made. */
          revision: Count,
          by: text(20),
          at: Moment,
          act: text(40),
          note: anyText(300),
          /** It made the place. */
          isNew: v.boolean(),
          /** What it changed otherwise. */
          fields: list(FieldChangeShape, 60),
        }),
        10,
      ),
      /** There are older changes: read on before this revision. */
      next: v.optional(Count),
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /**
   * Keeps a place, new with revision 0. CHANGED_MEANWHILE when somebody else changed it since `revision`. CHECKS_FAILED for
   * what may not be stored at all: a blocked kind, or a word that betrays one; BLOCKED_WORDS where the note has such a word.
   * NOT_NOW while it is withdrawn.
   */
  saveShelter: operation({
    input: v.object({
      actId: PhoneId,
      revision: Count,
      shelter: WrittenShelterShape,
      note: v.optional(anyText(300), ''),
      /** Somebody looked: the approval is for the place as it stands there now. */
      approvalConfirmed: v.optional(v.literal(true)),
    }),
    output: RecordShape,
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'CHECKS_FAILED', 'BLOCKED_WORDS'],
  }),

  /** Checks a photo that the caller uploaded and keeps it, privately, under the hash of its content. The upload is gone afterwards. */
  attachPhoto: operation({
    input: v.object({ actId: PhoneId, fileId: text(300), caption: text(100) }),
    output: PhotoShape,
    allow: ['editor'],
    consent: 'present',
    refuses: ['FILE_NOT_ACCEPTED', 'BLOCKED_WORDS'],
  }),

  /** Addresses under which photos of places of the caller's districts can be seen for a while. */
  openPhotos: operation({
    input: v.object({ hashes: some(Hash, 50) }),
    output: v.object({ addresses: v.record(Hash, text(2000)) }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /** Takes a place out of what everybody reads, at once, and out of the list for the time being. */
  withdrawShelter: operation({
    input: v.object({ ...act, reason: text(300) }),
    output: RecordShape,
    allow: ['editor', 'reviewer'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'BLOCKED_WORDS'],
  }),

  /** Takes a withdrawal back: with the next release everybody may read of the place again. */
  restoreShelter: operation({
    input: v.object(act),
    output: RecordShape,
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW'],
  }),

  /**
   * What is public, what is under way, and how they differ: of the release under way, or, where there is none, of the list
   * as it is now. The differences are a page of the caller's districts'.
   */
  readRelease: operation({
    input: v.object({ after: v.optional(PageStart) }),
    output: v.object({
      /** The list as it is now. */
      list: v.object({ revision: Count, count: Count }),
      live: v.nullable(ReleaseShape),
      underWay: v.nullable(ReleaseShape),
      /** The caller may submit the list as it is now. */
      maySubmit: v.boolean(),
      counts: v.object({ new: Count, changed: Count, gone: Count, same: Count }),
      differences: list(DifferenceShape, 50),
      next: v.optional(PageStart),
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),

  /**
   * Hands the list, at the revision that the caller saw, to the reviewers, as a new release. NOT_NOW while another is under
   * way, or where nothing would change.
   */
  submitRelease: operation({
    input: v.object({ actId: PhoneId, id: PhoneId, list: Count, note: v.optional(anyText(300), '') }),
    output: ReleaseShape,
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'BLOCKED_WORDS'],
  }),

  sendBackRelease: operation({
    ...onRelease,
    input: v.object({ ...act, reason: text(300) }),
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'OWN_WORK', 'BLOCKED_WORDS'],
  }),

  /** Makes the next step of the review. */
  approveRelease: operation({
    ...onRelease,
    input: v.object(act),
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'OWN_WORK'],
  }),

  /** 保密审查: its conclusion, by the caller, now. */
  reviewReleaseSecrecy: operation({
    ...onRelease,
    input: v.object({ ...act, conclusion: text(100) }),
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'OWN_WORK', 'BLOCKED_WORDS'],
  }),

  /** Lets an approved release out, at once and whole. */
  publishRelease: operation({
    input: v.object(act),
    output: ReleaseShape,
    allow: ['editor', 'reviewer'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW'],
  }),

  /** The releases so far, the latest first. */
  listReleases: operation({
    input: v.object({ before: v.optional(Moment) }),
    output: v.object({ releases: list(ReleaseShape, 30), next: v.optional(Moment) }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),
}

/** All operations of the function: the list itself, and taking the office's own lists in. */
export const shelterApi = { ...shelterListApi, ...shelterImportApi }
