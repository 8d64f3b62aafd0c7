import {
  BATCH_LIMIT,
  CLOCK_AHEAD,
  CLOCK_BEHIND,
  isClockOff,
  sealBatches,
  withMovedClock,
  type PracticeAnswer,
  type PracticeBatch,
} from './batch'

const NOW = Date.parse('2027-03-13T10:00:00+08:00')

const answer = (nth: number): PracticeAnswer => ({ questionId: `q-${nth}`, version: 1, chosen: [0], at: NOW + nth })
const answers = (number: number): PracticeAnswer[] => Array.from({ length: number }, (_, nth) => answer(nth))
const seal = (number: number): PracticeBatch[] => {
  let count = 0
  return sealBatches(answers(number), () => `batch-${++count}`)
}

test.each([
  [0, []],
  [1, [1]],
  [50, [50]],
  [51, [50, 1]],
  [100, [50, 50]],
  [120, [50, 50, 20]],
])('%d waiting answers travel in batches of %j', (number, sizes) => {
  const batches = seal(number)
  expect(batches.map((batch) => batch.answers.length)).toEqual(sizes)
  expect(batches.flatMap((batch) => batch.answers)).toEqual(answers(number))
  expect(new Set(batches.map(({ batchId }) => batchId)).size).toBe(sizes.length)
})

test('no batch is larger than the cloud takes', () => {
  expect(Math.max(...seal(777).map((batch) => batch.answers.length))).toBe(BATCH_LIMIT)
})

test.each([
  ['now', 0, false],
  ['as far ahead as a clock may run', CLOCK_AHEAD, false],
  ['a moment further ahead', CLOCK_AHEAD + 1, true],
  ['as long ago as may be', -CLOCK_BEHIND, false],
  ['a moment longer ago', -CLOCK_BEHIND - 1, true],
  ['in 1970', -NOW, true],
])('a batch with one answer given %s has a clock that is off: %#', (_, shift, off) => {
  const batch = { batchId: 'any', answers: [answer(0), { ...answer(0), at: NOW + shift }] }
  expect(isClockOff(batch, NOW)).toBe(off)
})

test('setting the clock right moves every moment by as much, keeps the rest, and gives a new id', () => {
  const [batch] = seal(3)
  const moved = withMovedClock(batch!, -86_400_000, 'another')
  expect(moved.batchId).toBe('another')
  expect(moved.answers).toEqual(batch!.answers.map((one) => ({ ...one, at: one.at - 86_400_000 })))
  expect(batch).toEqual(seal(3)[0])
})
