import { DAY, HOUR, MINUTE } from '../moment'
import {
  checkOutcomes,
  mayBeSeen,
  mayWordsBeSeen,
  OUTCOME_WITHIN,
  outweighedBy,
  pictureCheck,
  shownChecks,
  VISITED_WITHIN,
  wordsCheckInWords,
} from './contentCheck'
import { dueOn, dueRule } from './dueOn'
import { DAYS_KEPT, endsAt } from './keptFor'
import { groupedNumber, NUMBER_BYTES, numberIn, reportNumber } from './reportNumber'
import { mayReport } from './reportRate'
import {
  awaitedSince,
  isOpen,
  maySaySolved,
  mayMerge,
  officeMoves,
  reportStatus,
  seenByReporter,
  type ReportMoments,
  type ReportStatus,
} from './reportStatus'
import { faultIn, reasons, reasonsFor, reasonTable, subjects, type Reason, type Subject } from './subjects'

const now = Date.parse('2027-03-13T10:00:00+08:00')
const by = 'S0001'
const came: ReportMoments = { receivedAt: now, answers: [], verdict: null, closed: null, merged: null }
const answer = (at: number) => ({ at, by, text: '已请物业开门。' })
const said = (at: number, solved: boolean) => ({ verdict: { at, solved } })
const closed = (at: number) => ({ closed: { at, by, reason: '重复' } })

test.each<[string, Partial<ReportMoments>, ReportStatus]>([
  ['came in', {}, 'waiting'],
  ['was answered', { answers: [answer(now + 1)] }, 'answered'],
  ['helped', { answers: [answer(now + 1)], ...said(now + 2, true) }, 'solved'],
  ['did not help', { answers: [answer(now + 1)], ...said(now + 2, false) }, 'unsolved'],
  ['was answered again', { answers: [answer(now + 1), answer(now + 3)], ...said(now + 2, false) }, 'answered'],
  ['was closed', closed(now + 1), 'closed'],
  ['was closed, and that was not right', { ...closed(now + 1), ...said(now + 2, false) }, 'unsolved'],
  [
    'was closed after it did not help',
    { answers: [answer(now)], ...said(now + 1, false), ...closed(now + 2) },
    'closed',
  ],
  ['was merged', { merged: { at: now + 1, by, into: 'other' } }, 'merged'],
])('a report that %s stands so', (_, happened, status) => {
  expect(reportStatus({ ...came, ...happened })).toBe(status)
})

test.each<[ReportStatus, boolean, string[], boolean]>([
  ['waiting', true, ['answer', 'merge', 'close'], false],
  ['unsolved', true, ['answer', 'merge', 'close'], true],
  ['answered', false, ['answer'], true],
  ['solved', false, ['answer'], true],
  ['closed', false, ['answer'], true],
  ['merged', false, [], false],
])('of a report that is %s', (status, open, moves, maySay) => {
  expect([isOpen(status), officeMoves(status), maySaySolved(status)]).toEqual([open, moves, maySay])
})

test('an answer is awaited anew since it did not help', () => {
  expect(awaitedSince(came)).toBe(now)
  expect(awaitedSince({ ...came, answers: [answer(now + 1)], ...said(now + DAY, false) })).toBe(now + DAY)
})

test('a report that was merged shows its person the answers to the other, and stands by itself where that is gone', () => {
  const merged = { ...came, merged: { at: now + 1, by, into: 'other' } }
  const main = { ...came, answers: [answer(now + 2)] }
  expect(reportStatus(seenByReporter(merged, main))).toBe('answered')
  expect(reportStatus(seenByReporter(merged, null))).toBe('waiting')
  expect(seenByReporter(came, null)).toBe(came)
})

const report = (id: string, record: string | null = 'p1', moments = came) => ({
  ...{ id, subject: 'place', record, moments },
})

test.each([
  ['another of the same', report('a'), report('b'), true],
  ['itself', report('a'), report('a'), false],
  ['one of another place', report('a'), report('b', 'p2'), false],
  ['one that was merged', report('a'), report('b', 'p1', { ...came, merged: { at: now, by, into: 'c' } }), false],
  ['another, once it is done', report('a', 'p1', { ...came, ...closed(now) }), report('b'), false],
])('a report may be merged into %s: %s', (_, one, into, may) => {
  expect(mayMerge(one, into)).toBe(may)
})

test.each([
  ['a Monday', '2027-03-15T00:00', '2027-03-22'],
  ['a Friday, a minute before midnight', '2027-03-12T23:59', '2027-03-19'],
  ['a Saturday', '2027-03-13T10:00', '2027-03-19'],
  ['a Sunday', '2027-03-14T10:00', '2027-03-19'],
  ['the end of a year', '2026-12-31T10:00', '2027-01-07'],
])('what comes in on %s is due on the fifth working day', (_, time, date) => {
  expect(dueOn(Date.parse(`${time}:00+08:00`), [])).toBe(date)
})

const holidays = [
  { year: 2026, off: [['2026-10-01', '2026-10-07']], worked: ['2026-09-20', '2026-10-10'], citation: '示例' },
] as const

test.each([
  ['over days off', '2026-09-29T10:00', '2026-10-12'],
  ['over a Sunday that is worked', '2026-09-17T10:00', '2026-09-23'],
  ['where nothing is known of the year', '2027-09-29T10:00', '2027-10-06'],
])('the fifth working day is counted %s', (_, time, date) => {
  expect(dueOn(Date.parse(`${time}:00+08:00`), holidays)).toBe(date)
})

test('the rule says of which year the holidays are not known', () => {
  expect(dueRule(Date.parse('2026-06-01T10:00+08:00'), holidays)).not.toContain('放假安排')
  expect(dueRule(Date.parse('2026-12-30T10:00+08:00'), holidays)).toContain('2027年的放假安排还没有写进程序')
})

test.each([
  ['ABCD-2345', 'ABCD2345'],
  [' abcd 2345 ', 'ABCD2345'],
  ['ＡＢＣＤ２３４５', 'ABCD2345'],
  ['ABCD-234', null],
  ['ABCD-2340', null],
])('what somebody types as a number, %j, is %j', (typed, number) => {
  expect(numberIn(typed)).toBe(number)
})

test.each<[Subject, Reason[]]>([
  ['place', ['locked', 'notThere', 'wrongPlace', 'entranceDiffers', 'complaint', 'other']],
  ['question', ['wrongQuestion', 'other']],
  ['notice', ['wrongNotice', 'complaint', 'other']],
  ['program', ['fault', 'complaint', 'other']],
])('of a %s can be said what suits it', (subject, suits) => {
  expect(reasonsFor(subject)).toEqual(suits)
})

test('every reason suits something and has words', () => {
  expect(reasons.filter((reason) => reasonTable[reason].suits.length === 0 || reasonTable[reason].word === '')).toEqual(
    [],
  )
  expect(subjects.length).toBe(4)
})

test.each([
  ['a locked door, without words', { subject: 'place', record: 'p1', reason: 'locked', words: '' }, null],
  ['a locked question', { subject: 'question', record: 'q1', reason: 'locked', words: '' }, 'doesNotSuit'],
  ['a door of nothing', { subject: 'place', record: null, reason: 'locked', words: '' }, 'recordMissing'],
  ['something else, without words', { subject: 'place', record: 'p1', reason: 'other', words: ' \n' }, 'wordsNeeded'],
  ['the program, in words', { subject: 'program', record: null, reason: 'fault', words: '打不开' }, null],
] as const)('%s can be sent, or why not', (_, sent, fault) => {
  expect(faultIn(sent)).toBe(fault)
})

const ago = (...minutes: number[]) => minutes.map((many) => now - many * MINUTE)

test.each([
  ['none', [], true],
  ['four in the hour', ago(50, 40, 30, 0), true],
  ['five in the hour', ago(50, 40, 30, 20, 0), false],
  ['nine in the day', ago(...Array.from({ length: 9 }, (_, nth) => 61 + nth)), true],
  ['ten in the day', ago(...Array.from({ length: 10 }, (_, nth) => 61 + nth)), false],
  ['ten, of the day before', Array.from({ length: 10 }, () => now - DAY), true],
])('after %s one more may be sent: %s', (_, sent, may) => {
  expect(mayReport(sent, now)).toBe(may)
})

test('a number has eight characters that are not taken for others, and needs enough chance', () => {
  const bytes = Uint8Array.from({ length: NUMBER_BYTES }, (_, nth) => nth * 8)
  expect(reportNumber(bytes)).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/)
  expect(reportNumber(new Uint8Array(7))).toBeNull()
  expect(reportNumber(new Uint8Array(NUMBER_BYTES).fill(255))).toBeNull()
  expect(groupedNumber('ABCD2345')).toBe('ABCD-2345')
})

test('the outcome of a picture is waited for half an hour', () => {
  const at = (said: 'pass' | 'risky' | null, after: number) => pictureCheck({ said, sentAt: now }, now + after)
  expect([at(null, 0), at(null, OUTCOME_WITHIN), at('risky', HOUR)]).toEqual(['pending', 'unknown', 'risky'])
})

test('a picture is shown once it was checked, and not where it may break the law', () => {
  expect(shownChecks.filter(mayBeSeen)).toEqual(['pass', 'review'])
})

test.each([
  ['while they can still be checked', VISITED_WITHIN - 1, ['pass', 'review']],
  ['once that is over', VISITED_WITHIN, ['pass', 'review', 'unknown']],
] as const)('words may be seen %s', (_, now, seen) => {
  expect(checkOutcomes.filter((wordsCheck) => mayWordsBeSeen({ wordsCheck, receivedAt: 0 }, now))).toEqual(seen)
})

test('that words are shown without a check is said', () => {
  const words = (now: number) => wordsCheckInWords({ wordsCheck: 'unknown', receivedAt: 0 }, now)
  expect([words(0), words(VISITED_WITHIN)]).toEqual([
    '还没能检查，每小时再试；两小时后仍不能，就不经检查显示',
    '没有经过内容检查（微信没有给出结果），请自行辨别',
  ])
})

test.each([
  ['unknown', []],
  ['pass', ['unknown']],
  ['review', ['unknown', 'pass']],
  ['risky', ['unknown', 'pass', 'review']],
] as const)('%s counts more than %j', (said, before) => {
  expect(outweighedBy(said)).toEqual(before)
})

test('what waits is kept; what is done goes a year after the last thing that happened', () => {
  expect(endsAt(came)).toBeNull()
  expect(endsAt({ ...came, answers: [answer(now + HOUR)] })).toBe(now + HOUR + DAYS_KEPT * DAY)
})
