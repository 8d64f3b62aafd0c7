import { inTurn } from './inTurn'

/** Pages of two of the numbers below `size`. */
const below = (size: number) => (last: number | null) =>
  Promise.resolve([0, 1].map((nth) => (last ?? -1) + 1 + nth).filter((number) => number < size))

test('all that is due is done in its order, page after page', async () => {
  const done: number[] = []
  await inTurn(below(5), (due) => Promise.resolve(done.push(due)))
  expect(done).toEqual([0, 1, 2, 3, 4])
})

test('those that fail keep none of the others from it, and the first failure is told', async () => {
  const done: number[] = []
  const work = (due: number) => (due < 3 ? Promise.reject(new Error(`no ${due}`)) : Promise.resolve(done.push(due)))
  await expect(inTurn(below(5), work)).rejects.toThrow('no 0')
  expect(done).toEqual([3, 4])
})

test('when the time is up the rest waits for the next minute', async () => {
  const done: number[] = []
  let now = 0
  const work = (due: number) => {
    now += 5000
    return Promise.resolve(done.push(due))
  }
  await inTurn(below(9), work, () => now)
  expect(done).toEqual([0, 1, 2])
})
