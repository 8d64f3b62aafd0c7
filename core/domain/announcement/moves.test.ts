import type { Grant, Role, Staff } from '../person/roles'
import type { Content } from './content'
import { hindrance, moves, movesIn, type Hindrance, type Move } from './moves'
import { isReviewed, statuses, statusAt, type Moments, type Status } from './statusAt'

const now = 1_800_000_000_000
const steps = ['final'] as const
const plain = { kind: 'notice' } as Content
const readyMade = { kind: 'cancellation', readyMade: true } as Content
const approvals = [{ step: 'final', by: 'S02', at: 5 }] as const
const secrecy = { by: 'S03', at: 6, conclusion: '可以公开' }

const inStatus: Record<Status, Moments> = {
  draft: { approvals: [] },
  submitted: { approvals: [], submitted: { by: 'S01', at: 4 } },
  sentBack: { approvals: [], submitted: { by: 'S01', at: 4 }, sentBack: { by: 'S02', at: 5, reason: '日期' } },
  approved: { approvals, secrecy, submitted: { by: 'S01', at: 4 } },
  scheduled: { approvals, secrecy, submitted: { by: 'S01', at: 4 }, publishAt: now + 1 },
  live: { approvals, secrecy, submitted: { by: 'S01', at: 4 }, publishAt: now },
  expired: { approvals, secrecy, submitted: { by: 'S01', at: 4 }, publishAt: 7, expireAt: now },
  withdrawn: { approvals, secrecy, publishAt: 7, withdrawn: { by: 'S02', at: 8, reason: '有误' } },
  superseded: { approvals, secrecy, publishAt: 7, superseded: { by: 'other', at: 9 } },
  discarded: { approvals: [], discarded: { by: 'S01', at: 4 } },
}

const all: readonly Role[] = ['editor', 'reviewer', 'admin', 'teacher']
const grant = (role: Role, district: string | null): Grant => ({ role, district, from: 0, until: null })
const staff = (number: string, as: readonly Role[] = all, district: string | null = null): Staff => ({
  number,
  grants: as.map((role) => grant(role, district)),
})
const record = (moments: Moments, content = plain) => ({ of: '610722', content, authors: ['S01'], moments })
const hinders = (move: Move, moments: Moments, person: Staff, content?: Content) =>
  hindrance(move, record(moments, content), person, { now, steps })

test.each(statuses.map((status) => [status] as const))('what happened to it makes an announcement %s', (status) => {
  expect(statusAt(inStatus[status], now, steps)).toBe(status)
})

const cells = statuses.flatMap((status) => moves.map((move) => [status, move] as const))

/** Ready-made is for ready-made texts, and a whole review needs no more steps. */
const alsoNot: readonly string[] = ['submitted approveReadyMade', 'live approve', 'live reviewSecrecy']

test.each(cells)('%s: %s can be made in the status that the table names, and in no other', (status, move) => {
  const can = movesIn[status].includes(move) && !alsoNot.includes(`${status} ${move}`)
  expect(hinders(move, inStatus[status], staff('S09'))).toBe(can ? null : 'notNow')
})

test.each<[string, Move, Status, Staff, Hindrance | null]>([
  ['an author approves', 'approve', 'submitted', staff('S01'), 'ownWork'],
  ['an author makes the 保密审查', 'reviewSecrecy', 'submitted', staff('S01'), 'ownWork'],
  ['an author sends back', 'sendBack', 'submitted', staff('S01'), 'ownWork'],
  ['an author schedules', 'schedule', 'approved', staff('S01'), null],
  ['an editor approves', 'approve', 'submitted', staff('S09', ['editor']), 'notYourRole'],
  ['a reviewer edits', 'edit', 'draft', staff('S09', ['reviewer']), 'notYourRole'],
  ['an admin withdraws', 'withdraw', 'live', staff('S09', ['admin']), 'notYourRole'],
  ['a reviewer of the district approves', 'approve', 'submitted', staff('S09', ['reviewer'], '610722'), null],
  [
    'a reviewer of another district approves',
    'approve',
    'submitted',
    staff('S09', ['reviewer'], '610723'),
    'notYourRole',
  ],
])('%s', (_, move, status, person, expected) => {
  expect(hinders(move, inStatus[status], person)).toBe(expected)
})

const first: Moments = { ...inStatus.submitted, approvals: [{ step: 'first', by: 'S02', at: 5 }] }
const three = ['first', 'second', 'final'] as const

test('each of three steps is another person, and nobody approves twice', () => {
  const at = { now, steps: three }
  expect(hindrance('approve', record(first), staff('S02'), at)).toBe('ownWork')
  expect(hindrance('approve', record(first), staff('S03'), at)).toBeNull()
  expect(isReviewed(first, three)).toBe(false)
  expect(isReviewed(inStatus.approved, three)).toBe(false)
})

test('who approved makes no 保密审查 of the same version', () => {
  expect(hindrance('reviewSecrecy', record(first), staff('S02'), { now, steps: three })).toBe('ownWork')
})

test('a ready-made text needs one reviewer beside the author, and its whole review follows when it is out', () => {
  expect(hinders('approveReadyMade', inStatus.submitted, staff('S01'), readyMade)).toBe('ownWork')
  expect(hinders('approveReadyMade', inStatus.submitted, staff('S02'), readyMade)).toBeNull()
  const live: Moments = { ...inStatus.submitted, readyMade: { by: 'S02', at: now }, publishAt: now }
  expect(statusAt(live, now, steps)).toBe('live')
  expect(hinders('approve', live, staff('S03'), readyMade)).toBeNull()
  expect(hinders('reviewSecrecy', live, staff('S03'), readyMade)).toBeNull()
})
