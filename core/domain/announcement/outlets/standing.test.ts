import type { Content } from '../content'
import type { Moments } from '../statusAt'
import { marksOf, standingAt } from './standing'

const now = 1_800_000_000_000
const signed = { by: 'S0001', at: now - 1000 }
const reviewed: Moments = {
  submitted: signed,
  approvals: [{ ...signed, step: 'final' }],
  secrecy: { ...signed, conclusion: '无涉密内容' },
}
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
  expect(standingAt({ moments }, [], { now, steps: ['final'] })).toBe(standing)
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
  const test = { moments: { ...reviewed, publishAt: now - 1000 } }
  expect(standingAt(test, [change(kind, moments)], { now, steps: ['final'] })).toBe(standing)
})

test.each([
  ['final', false, []],
  ['draft', false, ['草稿 未发布']],
  ['final', true, ['示例数据']],
  ['draft', true, ['草稿 未发布', '示例数据']],
] as const)('files of something %s (sample: %s) say %j', (standing, sample, marks) => {
  expect(marksOf(standing, sample)).toEqual(marks)
})
