import { dueAt, isLateAt, isOpenAt, lengthOf, type BlueprintPart } from './quiz'

const MINUTE = 60_000
const opensAt = Date.parse('2027-03-13T08:00:00+08:00')
const closesAt = opensAt + 120 * MINUTE

const part = (number: number): BlueprintPart => ({ topics: [], levels: ['adult'], number })

test.each([
  ['one part', [part(10)], 10],
  ['several parts', [part(3), part(7), part(1)], 11],
  ['no part', [], 0],
])('a sheet of %s has the questions of all parts', (_, blueprint, length) => {
  expect(lengthOf({ blueprint })).toBe(length)
})

test.each([
  ['a moment before it opens', opensAt - 1, false],
  ['the moment it opens', opensAt, true],
  ['the last moment', closesAt - 1, true],
  ['the moment it closes', closesAt, false],
])('%s a quiz is open: %#', (_, now, open) => {
  expect(isOpenAt({ opensAt, closesAt }, now)).toBe(open)
})

test.each([
  ['without a limit it is due at the close', null, opensAt, closesAt],
  ['with a limit it is due so many minutes after its start', 30, opensAt, opensAt + 30 * MINUTE],
  ['begun late it is due at the close', 30, closesAt - 10 * MINUTE, closesAt],
  ['begun so that both are the same, it is due then', 30, closesAt - 30 * MINUTE, closesAt],
])('%s', (_, minutes, startedAt, due) => {
  expect(dueAt({ minutes, closesAt }, startedAt)).toBe(due)
})

const limited = { minutes: 30, closesAt, graceSeconds: 5 }
const unlimited = { minutes: null, closesAt, graceSeconds: 5 }
const strict = { minutes: 30, closesAt, graceSeconds: 0 }

test.each([
  ['at the limit', limited, opensAt, opensAt + 30 * MINUTE, false],
  ['in the last moment of the grace', limited, opensAt, opensAt + 30 * MINUTE + 5000, false],
  ['a moment after the grace', limited, opensAt, opensAt + 30 * MINUTE + 5001, true],
  ['at the limit, with no grace', strict, opensAt, opensAt + 30 * MINUTE, false],
  ['a moment after the limit, with no grace', strict, opensAt, opensAt + 30 * MINUTE + 1, true],
  ['at the close, without a limit', unlimited, opensAt, closesAt, false],
  ['after the close and its grace, without a limit', unlimited, opensAt, closesAt + 5001, true],
  ['begun just before the close, after it and its grace', limited, closesAt - MINUTE, closesAt + 5001, true],
  ['with a server clock before the start', limited, opensAt, opensAt - 1, false],
])('a sheet that arrives %s is late: %#', (_, rules, startedAt, now, late) => {
  expect(isLateAt(rules, startedAt, now)).toBe(late)
})
