import type { Content } from '../content'
import type { PublicAnnouncement } from '../publicAnnouncement'
import type { Moments } from '../statusAt'
import { marksOf, standingAt } from './standing'

const now = 1_800_000_000_000
const signed = { by: 'S0001', at: now - 1000 }
const reviewed: Moments = {
  submitted: signed,
  approvals: [{ ...signed, step: 'final' }],
  secrecy: { ...signed, conclusion: '无涉密内容' },
}
const plain = { kind: 'notice' } as Content
const change = (kind: Content['kind'], moments: Moments) => ({ content: { kind } as Content, moments })

test.each<[string, Moments, string]>([
  ['a draft', { approvals: [] }, 'draft'],
  ['one that waits for its review', { submitted: signed, approvals: [] }, 'draft'],
  ['one that was sent back', { ...reviewed, sentBack: { ...signed, at: now, reason: '时间有误' } }, 'draft'],
  ['one whose review is whole, so that posters can be printed', reviewed, 'final'],
  ['one that waits for its moment', { ...reviewed, publishAt: now + 1 }, 'final'],
  ['one that is out', { ...reviewed, publishAt: now }, 'final'],
  ['one that has expired', { ...reviewed, publishAt: now - 2, expireAt: now - 1 }, 'over'],
  ['one that was withdrawn', { ...reviewed, publishAt: now, withdrawn: { ...signed, reason: '有误' } }, 'over'],
  ['one that was given up', { approvals: [], discarded: signed }, 'over'],
])('of %s what may leave the program is decided', (_, moments, standing) => {
  expect(standingAt({ moments, content: plain }, [], { now, steps: ['final'], out: [] })).toBe(standing)
})

test.each<[string, Content['kind'], Moments, string]>([
  ['a cancellation that is out', 'cancellation', { approvals: [], publishAt: now }, 'over'],
  ['a correction that is out', 'correction', { approvals: [], publishAt: now }, 'over'],
  ['a postponement that is out', 'postponement', { approvals: [], publishAt: now }, 'over'],
  ['a cancellation that is not out yet', 'cancellation', { approvals: [], publishAt: now + 1 }, 'final'],
  [
    'a cancellation that was withdrawn',
    'cancellation',
    { approvals: [], publishAt: now, withdrawn: { ...signed, reason: '有误' } },
    'final',
  ],
  ['a clarification', 'clarification', { approvals: [], publishAt: now }, 'final'],
])('with %s about it, a published test stands accordingly', (_, kind, moments, standing) => {
  const test = { moments: { ...reviewed, publishAt: now - 1000 }, content: plain }
  expect(standingAt(test, [change(kind, moments)], { now, steps: ['final'], out: [] })).toBe(standing)
})

const facts = { districts: ['610702', '610722'], sessions: [], channels: [], legalBasis: [], notes: [] }
const testOn = (date: string): Content => ({ kind: 'alarmTest', test: { ...facts, date } }) as unknown as Content
/** That the test of a date is called off in these districts, or moved, by somebody else's notice. */
const changeOf = (kind: string, date: string, districts: string[]): PublicAnnouncement => ({
  ...{ id: 'change', version: 1, of: null, publishedAt: now },
  content: { kind, about: 'other', test: { ...facts, date: '2027-03-20' } } as unknown as PublicAnnouncement['content'],
  changes: { date, districts, sessions: [], line: ['other'] },
})

test.each([
  ['called off in all its districts', changeOf('cancellation', '2027-03-13', ['610702', '610722']), 'over'],
  ['called off in one of them', changeOf('cancellation', '2027-03-13', ['610722']), 'over'],
  ['moved to another day', changeOf('postponement', '2027-03-13', ['610702', '610722']), 'over'],
  ['called off elsewhere', changeOf('cancellation', '2027-03-13', ['610730']), 'final'],
  ['called off on another day', changeOf('cancellation', '2027-03-14', ['610702']), 'final'],
])("a test that somebody else's notice has %s stands accordingly", (_, out, standing) => {
  const notice = { moments: { ...reviewed, publishAt: now - 1000 }, content: testOn('2027-03-13') }
  expect(standingAt(notice, [], { now, steps: ['final'], out: [out] })).toBe(standing)
})

test.each([
  ['final', false, []],
  ['draft', false, ['草稿 未发布']],
  ['final', true, ['示例数据']],
  ['draft', true, ['草稿 未发布', '示例数据']],
] as const)('files of something %s (sample: %s) say %j', (standing, sample, marks) => {
  expect(marksOf(standing, sample)).toEqual(marks)
})
