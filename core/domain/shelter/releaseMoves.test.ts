import { statuses, type Moments, type Status } from '../announcement/statusAt'
import { releaseHindrance, releaseMovesFor, releaseMovesIn, type ReleaseMove } from './releaseMoves'

const at = { now: 1000, steps: ['final'] as const }
const signed = (by: string) => ({ by, at: 1 })
const submitted: Moments = { submitted: signed('S01'), approvals: [] }
const approved: Moments = {
  ...submitted,
  approvals: [{ ...signed('S02'), step: 'final' }],
  secrecy: { ...signed('S03'), conclusion: '可以公开' },
}
const moments: Readonly<Record<Status, Moments>> = {
  draft: { approvals: [] },
  submitted,
  sentBack: { ...submitted, sentBack: { ...signed('S02'), reason: '改' } },
  approved,
  scheduled: { ...approved, publishAt: 2000 },
  live: { ...approved, publishAt: 500 },
  expired: { ...approved, publishAt: 500, expireAt: 600 },
  withdrawn: { ...approved, publishAt: 500, withdrawn: { ...signed('S02'), reason: '误' } },
  superseded: { ...approved, publishAt: 500, superseded: signed('x') },
  discarded: { ...submitted, discarded: signed('S01') },
}
const grant = (role: 'editor' | 'reviewer', district: string | null = null) => ({
  role,
  district,
  from: 0,
  until: null,
})
const staff = (number: string, ...grants: ReturnType<typeof grant>[]) => ({ number, grants })
const both = staff('S09', grant('editor'), grant('reviewer'))

test.each(statuses)('in the status %s it can be moved as the table says', (status) => {
  const release = { moments: moments[status], authors: ['S01'] }
  expect(releaseMovesFor(release, both, at)).toEqual(releaseMovesIn[status])
})

test.each<[string, ReleaseMove, Moments, ReturnType<typeof staff>, string | null]>([
  ['a reviewer approves', 'approve', submitted, staff('S02', grant('reviewer')), null],
  ['a reviewer of a county does not', 'approve', submitted, staff('S02', grant('reviewer', '610722')), 'notYourRole'],
  ['an editor does not', 'approve', submitted, staff('S02', grant('editor')), 'notYourRole'],
  ['who changed the list does not', 'approve', submitted, staff('S01', grant('reviewer')), 'ownWork'],
  ['who changed it sends nothing back', 'sendBack', submitted, staff('S01', grant('reviewer')), 'ownWork'],
  ['who changed it does no 保密审查', 'reviewSecrecy', submitted, staff('S01', grant('reviewer')), 'ownWork'],
  [
    'who approved does no 保密审查',
    'reviewSecrecy',
    { ...submitted, approvals: approved.approvals },
    staff('S02', grant('reviewer')),
    'ownWork',
  ],
  [
    'nobody approves what has no step left',
    'approve',
    { ...submitted, approvals: approved.approvals },
    staff('S04', grant('reviewer')),
    'notNow',
  ],
  [
    'nobody does a second 保密审查',
    'reviewSecrecy',
    { ...submitted, secrecy: { ...signed('S03'), conclusion: '可' } },
    staff('S04', grant('reviewer')),
    'notNow',
  ],
  ['an editor lets out what is approved', 'publish', approved, staff('S01', grant('editor')), null],
  ['nobody lets out what is not', 'publish', submitted, staff('S01', grant('editor')), 'notNow'],
])('%s', (_, move, of, who, expected) => {
  expect(releaseHindrance(move, { moments: of, authors: ['S01'] }, who, at)).toBe(expected)
})
