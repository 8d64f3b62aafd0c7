import { question } from '../../../test/stubs/question'
import { isCurrent, isDrawable, isPossible, isRight, type Question } from './question'

test.each([
  ['the day before it ends', '2027-03-12', true],
  ['the day on which it ends', '2027-03-13', false],
  ['the day after', '2027-03-14', false],
  ['a day of the year before, with later months', '2026-12-31', true],
])('a question that ends on 2027-03-13 may be asked on %s: %s is %s', (_, date, expected) => {
  expect(isCurrent({ expiresOn: '2027-03-13' }, date)).toBe(expected)
})

test('a question without an end may be asked on any day', () => {
  expect(isCurrent({}, '2099-12-31')).toBe(true)
})

const drawable: [string, Partial<Question>, boolean, boolean][] = [
  ['reserved, true, confirmed and reviewed', {}, true, true],
  ['kept for practice', { use: 'practice' }, false, false],
  ['no longer true', { expiresOn: '2027-03-13' }, false, false],
  ['true for one more day', { expiresOn: '2027-03-14' }, true, true],
  ['in need of confirmation', { needsConfirmation: true }, false, false],
  ['read by nobody of the office', { review: null }, false, true],
  ['read by nobody and in need of confirmation', { review: null, needsConfirmation: true }, false, false],
]

test.each(drawable)('a question that is %s: drawn for a real quiz %#', (_, change, real, sample) => {
  expect(isDrawable(question(change), '2027-03-13', false)).toBe(real)
  expect(isDrawable(question(change), '2027-03-13', true)).toBe(sample)
})

test.each([
  ['the right one', [1], [1], true],
  ['a wrong one', [1], [2], false],
  ['nothing', [1], [], false],
  ['all the right ones', [0, 2], [0, 2], true],
  ['all the right ones in another order', [0, 2], [2, 0], true],
  ['some of the right ones', [0, 2], [0], false],
  ['all the right ones and a wrong one', [0, 2], [0, 1, 2], false],
  ['as many, one of them wrong', [0, 2], [0, 1], false],
  ['one right one twice', [0, 2], [0, 0], false],
])('choosing %s, of %j %j, is right: %s', (_, key, chosen, expected) => {
  expect(isRight(key, chosen)).toBe(expected)
})

const possible: [string, Question['kind'], number[], boolean][] = [
  ['nothing', 'single', [], true],
  ['one option', 'single', [3], true],
  ['two options where one is asked for', 'single', [0, 1], false],
  ['two options of right or wrong', 'judge', [0, 1], false],
  ['two options of a signal', 'signal', [0, 1], false],
  ['one of several', 'multiple', [2], true],
  ['all of several', 'multiple', [3, 2, 1, 0], true],
  ['nothing of several', 'multiple', [], true],
  ['the same option twice', 'multiple', [1, 1], false],
  ['more than there are', 'multiple', [0, 1, 2, 3, 0], false],
  ['a place behind the last', 'multiple', [4], false],
  ['a place before the first', 'single', [-1], false],
  ['half a place', 'single', [0.5], false],
  ['no number', 'single', [NaN], false],
]

test.each(possible)('%s can be an answer to a %s question (%j): %s', (_, kind, chosen, expected) => {
  expect(isPossible(question({ kind }), chosen)).toBe(expected)
})
