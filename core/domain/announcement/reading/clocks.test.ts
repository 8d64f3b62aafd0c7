import { hourOf } from './clocks'

test.each([
  ['上午', 10, 10],
  ['上午', 12, 12],
  ['下午', 3, 15],
  ['下午', 15, 15],
  ['夜', 9, 21],
  ['晚', 11, 23],
  ['中午', 12, 12],
  ['中午', 1, 13],
  ['凌晨', 3, 3],
  [undefined, 9, 9],
  [undefined, 14, 14],
])('%s%i时 is %i', (daypart, hour, meant) => expect(hourOf(daypart, hour, false)).toBe(meant))

test.each<[string | undefined, number, string]>([
  [undefined, 3, 'may be morning or afternoon'],
  ['上午', 15, 'contradicts itself'],
  ['上午', 1, 'is not said so'],
  ['晚', 12, 'may be either midnight'],
  ['夜', 2, 'may be two nights'],
  [undefined, 25, 'does not exist'],
])('%s%i时 is left open: it %s', (daypart, hour, _) => expect(hourOf(daypart, hour, false)).toBeUndefined())

test('03:00 with its zero is of the clock of 24 hours', () => expect(hourOf(undefined, 3, true)).toBe(3))
