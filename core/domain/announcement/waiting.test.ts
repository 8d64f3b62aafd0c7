import type { Role, Staff } from '../person/roles'
import type { Content } from './content'
import { districtsIn, liesWithin } from './districtsIn'
import { filesIn } from './filesIn'
import type { Moments } from './statusAt'
import { isUnderWay, waitsFor } from './waiting'

const now = 1_800_000_000_000
const at = { now, steps: ['final'] as const }
const submitted = { submitted: { by: 'S01', at: 1 } }
const approvals = [{ step: 'final' as const, by: 'S02', at: 2 }]
const secrecy = { by: 'S03', at: 3, conclusion: '可以公开' }
const reviewed = { ...submitted, approvals, secrecy }
const sentBack = { ...submitted, sentBack: { by: 'S02', at: 2, reason: '改' } }
const readyMade = { ...submitted, publishAt: 5, readyMade: { by: 'S02', at: 5 } }

const record = (moments: Partial<Moments>) => ({
  ...{ of: null, content: { kind: 'clarification', readyMade: true } as Content, authors: ['S01'] },
  moments: { approvals: [], ...moments },
})
const staff = (number: string, ...held: Role[]): Staff => ({
  number,
  grants: held.map((role) => ({ role, district: null, from: 0, until: null })),
})

test.each<[string, Partial<Moments>, boolean]>([
  ['a draft', {}, false],
  ['submitted', submitted, true],
  ['sent back', sentBack, true],
  ['approved', reviewed, true],
  ['scheduled', { ...reviewed, publishAt: now + 1 }, false],
  ['out after its review', { ...reviewed, publishAt: 5 }, false],
  ['out before its review', readyMade, true],
  ['withdrawn', { ...readyMade, withdrawn: { by: 'S02', at: 6, reason: '有误' } }, false],
  ['discarded', { ...sentBack, discarded: { by: 'S01', at: 6 } }, false],
])('somebody still has to do something with what is %s: %s', (_, moments, expected) => {
  expect(isUnderWay(record(moments), at.steps)).toBe(expected)
})

test.each<[string, Partial<Moments>, Staff, boolean]>([
  ['a reviewer, what is submitted', submitted, staff('S09', 'reviewer'), true],
  ['an editor, what is submitted', submitted, staff('S09', 'editor'), false],
  ['its author, what is sent back', sentBack, staff('S01', 'editor'), true],
  ['another editor, what is sent back', sentBack, staff('S09', 'editor'), false],
  ['an editor, what is approved', reviewed, staff('S09', 'editor'), true],
  ['a reviewer, what is out before its review', readyMade, staff('S09', 'reviewer'), true],
  ['an author who reviews too, what is submitted', submitted, staff('S01', 'editor', 'reviewer'), false],
  ['an admin, what is submitted', submitted, staff('S09', 'admin'), false],
])('it waits for %s: %s', (_, moments, person, expected) => {
  expect(waitsFor(record(moments), person, at)).toBe(expected)
})

const heldBack = { at: now, why: 'files' as const, says: ['没有复制成'] }

test.each<[string, Staff, boolean]>([
  ['an editor', staff('S09', 'editor'), true],
  ['a reviewer', staff('S09', 'reviewer'), true],
  ['a teacher', staff('S09', 'teacher'), false],
])('what could not come out at its moment is under way, and waits for %s: %s', (_, person, expected) => {
  const held = { ...record({ ...reviewed, publishAt: 5 }), heldBack }
  expect(isUnderWay(held, at.steps)).toBe(true)
  expect(waitsFor(held, person, at)).toBe(expected)
})

const file = (hash: string) => ({ hash, type: 'image/png' as const, bytes: 1, caption: '图' })

test('all files of an announcement are named, wherever they stand', () => {
  const content = {
    ...{ kind: 'media', attachments: [file('a')], signed: { text: '文', scans: [file('b')] } },
    ...{ film: file('c'), subtitles: null, pictures: [file('d')] },
  } as unknown as Content
  expect(filesIn(content).map(({ hash }) => hash)).toEqual(['a', 'b', 'c', 'd'])
})

test.each<[string, object, boolean]>([
  ['a notice', { kind: 'notice' }, true],
  ['a test of the district', { kind: 'alarmTest', test: { districts: ['610722'] } }, true],
  ['a test of another too', { kind: 'alarmTest', test: { districts: ['610722', '610723'] } }, false],
  ['a place elsewhere', { kind: 'venue', venue: { district: '610723' } }, false],
  ['a correction without a test', { kind: 'correction', about: 'x', test: null }, true],
])('a district announces %s: %s', (_, content, expected) => {
  expect(liesWithin(content as Content, '610722')).toBe(expected)
  expect(liesWithin(content as Content, null)).toBe(true)
  expect(districtsIn(content as Content).every((code) => code.length === 6)).toBe(true)
})
