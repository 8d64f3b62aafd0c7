import * as v from 'valibot'
import { signals } from '../domain/alarm/patterns'
import {
  anyText,
  Count,
  DateOnly,
  DistrictCode,
  Hash,
  list,
  Moment,
  PhoneId,
  some,
  text,
  TimeOfDay,
  Title,
} from './shapes'

export const SessionShape = some(v.object({ signal: v.picklist(signals), at: TimeOfDay }), 9)

export const TestFactsShape = v.object({
  date: DateOnly,
  districts: some(DistrictCode, 100),
  sessions: some(SessionShape, 6),
  channels: list(text(80), 20),
  legalBasis: list(text(120), 10),
  notes: list(text(300), 20),
})

export const KeptFileShape = v.object({
  hash: Hash,
  type: v.picklist(['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'video/mp4', 'text/vtt']),
  bytes: Count,
  caption: text(100),
})

const common = {
  title: Title,
  body: anyText(20_000),
  paper: v.object({
    form: v.picklist(['通告', '公告', '通知']),
    issuer: text(60),
    documentNumber: v.nullable(text(40)),
    signedOn: v.nullable(DateOnly),
  }),
  signed: v.nullable(v.object({ text: text(20_000), scans: list(KeptFileShape, 20) })),
  attachments: list(KeptFileShape, 10),
  reasons: v.record(text(40), text(300)),
  pinned: v.boolean(),
  expireAt: v.nullable(Moment),
}

/** What one announcement says, by its kind: see `Content` in the domain. */
export const ContentShape = v.variant('kind', [
  v.object({ ...common, kind: v.literal('alarmTest'), test: TestFactsShape }),
  v.object({ ...common, kind: v.literal('notice') }),
  v.object({ ...common, kind: v.literal('event'), from: Moment, until: Moment, place: text(120) }),
  v.object({
    ...common,
    kind: v.literal('media'),
    film: v.nullable(KeptFileShape),
    subtitles: v.nullable(KeptFileShape),
    pictures: list(KeptFileShape, 20),
  }),
  v.object({ ...common, kind: v.literal('correction'), about: PhoneId, test: v.nullable(TestFactsShape) }),
  v.object({ ...common, kind: v.literal('postponement'), about: PhoneId, test: TestFactsShape }),
  v.object({ ...common, kind: v.literal('cancellation'), about: PhoneId, readyMade: v.boolean() }),
  v.object({
    ...common,
    kind: v.literal('clarification'),
    about: v.nullable(PhoneId),
    place: text(60),
    at: Moment,
    readyMade: v.boolean(),
  }),
  v.object({
    ...common,
    kind: v.literal('venue'),
    about: v.optional(PhoneId),
    venue: v.object({
      district: DistrictCode,
      address: text(120),
      opening: text(200),
      howToVisit: text(300),
      telephone: v.nullable(text(40)),
      model: v.nullable(v.object({ title: text(80), consent: text(120) })),
    }),
  }),
  v.object({
    ...common,
    kind: v.literal('law'),
    about: v.optional(PhoneId),
    law: v.object({
      fullTitle: text(80),
      version: text(80),
      inForceSince: DateOnly,
      articles: list(v.object({ article: text(20), says: text(400) }), 60),
      address: v.pipe(v.string(), v.url(), v.maxLength(300)),
    }),
  }),
])
