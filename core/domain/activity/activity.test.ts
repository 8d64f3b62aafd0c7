import { overAt, stateAt, type ActivityMoments, type ActivityWish } from './activity'
import { heldBack } from './showing'
import { isSameUnit, unitInWords, type Unit } from './unit'
import { endOf, isPossibleTime, lastClosingDay, LONGEST, mayBecome } from './wish'
import { DAY, momentOf } from '../moment'

const moments: ActivityMoments = { opensAt: 100, closesAt: 200, pausedAt: null, endedAt: null }

test.each<[string, Partial<ActivityMoments>, number, string]>([
  ['before it opens', {}, 99, 'scheduled'],
  ['from its opening', {}, 100, 'open'],
  ['up to its closing', {}, 199, 'open'],
  ['from its closing', {}, 200, 'ended'],
  ['paused', { pausedAt: 120 }, 150, 'paused'],
  ['paused before it opens', { pausedAt: 50 }, 60, 'scheduled'],
  ['paused, when it closes', { pausedAt: 120 }, 200, 'ended'],
  ['from its end on', { endedAt: 150 }, 150, 'ended'],
  ['before its end', { endedAt: 150 }, 149, 'open'],
])('an activity %s is as its moments say', (_, change, now, state) => {
  expect(stateAt({ ...moments, ...change }, now)).toBe(state)
})

test.each([
  [null, 200],
  [150, 150],
  [250, 200],
])('ended at %s it is over at %d', (endedAt, over) => {
  expect(overAt({ closesAt: 200, endedAt })).toBe(over)
})

test.each([
  ['atOnce', 1, null],
  ['afterClosing', 99, 'untilClosing'],
  ['afterClosing', 100, null],
  ['never', 101, 'always'],
] as const)('answers shown %s are at %d held back: %s', (showing, now, held) => {
  expect(heldBack(showing, 100, now)).toBe(held)
})

const unit: Unit = { setting: 'school', district: '610722', name: '示例小学', grade: '五年级', class: '3 班' }

test.each<[Partial<Unit>, boolean]>([
  [{}, true],
  [{ class: '4 班' }, false],
  [{ district: null }, false],
  [{ setting: 'community' }, false],
])('a unit with %j is the same: %s', (change, same) => {
  expect(isSameUnit(unit, { ...unit, ...change })).toBe(same)
})

test('a unit is read without what it does not have', () => {
  expect(unitInWords(unit)).toBe('示例小学 五年级 3 班')
  expect(unitInWords({ setting: 'community', district: null, name: '示例社区' })).toBe('示例社区')
})

const now = momentOf('2027-03-01', '10:00')

test.each([
  ['closes today', { opensAt: null, closesOn: '2027-03-01' }, true],
  ['closed yesterday', { opensAt: null, closesOn: '2027-02-28' }, false],
  ['opens after it closes', { opensAt: now + 9 * DAY, closesOn: '2027-03-05' }, false],
  ['is open for a term', { opensAt: null, closesOn: '2027-07-01' }, true],
  ['is open for longer', { opensAt: null, closesOn: '2027-09-01' }, false],
])('an activity that %s is possible: %s', (_, wish, possible) => {
  expect(isPossibleTime(wish, now)).toBe(possible)
})

test.each(['00:00', '10:00', '23:59'])('the last closing day is the last that is possible, at %s too', (time) => {
  const moment = momentOf('2027-03-01', time)
  expect(lastClosingDay('2027-03-01')).toBe('2027-07-28')
  expect(isPossibleTime({ opensAt: null, closesOn: '2027-07-28' }, moment)).toBe(true)
  expect(isPossibleTime({ opensAt: null, closesOn: '2027-07-29' }, moment)).toBe(false)
})

test('a closing day ends at midnight in China, and a term is 150 days', () => {
  expect(endOf('2027-03-01')).toBe(momentOf('2027-03-02', '00:00'))
  expect(LONGEST).toBe(150 * DAY)
})

const wish: ActivityWish = {
  ...{ title: '一', unit, questions: { from: 'chosen', ids: ['q'] }, attempts: 1, minutes: null },
  ...{ showing: 'atOnce', opensAt: null, closesOn: '2027-03-05', sample: false },
}

test.each<[number, Partial<ActivityWish>, boolean]>([
  [50, { attempts: 3 }, true],
  [150, { title: '二', closesOn: '2027-03-09', showing: 'never' }, true],
  [150, { attempts: 3 }, false],
  [150, { unit: { ...unit, class: '4 班' } }, false],
  [200, { title: '二' }, false],
])('at %d a wish may become one with %j: %s', (at, change, may) => {
  expect(mayBecome(wish, { ...wish, ...change }, { ...moments, fixed: true }, at)).toBe(may)
})

test.each([
  [100, true],
  [200, false],
])('at %d one that has no paper may become any other: %s', (at, may) => {
  expect(mayBecome(wish, { ...wish, attempts: 3 }, { ...moments, fixed: false }, at)).toBe(may)
})
