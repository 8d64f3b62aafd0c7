import { inTens } from './inTens'

const queueOf = (count: number) => {
  const left = Array.from({ length: count }, (_, nth) => nth)
  return (most: number) => Promise.resolve(left.splice(0, most))
}
const yes = () => Promise.resolve(true)

test('everything is done once, ten side by side', async () => {
  const done: number[] = []
  const all = await inTens(queueOf(25), (one) => Promise.resolve(done.push(one) > 0), yes)
  expect([all, done]).toEqual([true, Array.from({ length: 25 }, (_, nth) => nth)])
})

test('what changes in the middle stops the rest', async () => {
  const done: number[] = []
  const goesOn = () => Promise.resolve(done.length < 20)
  const all = await inTens(queueOf(25), (one) => Promise.resolve(done.push(one) > 0), goesOn)
  expect([all, done.length]).toEqual([false, 21])
})

test('the first goes alone, so that what works for none is found with one', async () => {
  const done: number[] = []
  const all = await inTens(queueOf(25), (one) => Promise.resolve(done.push(one) > 1), yes)
  expect([all, done.length]).toEqual([false, 1])
})

test('one that says that the others make no sense ends it with its ten', async () => {
  const done: number[] = []
  const all = await inTens(queueOf(25), (one) => Promise.resolve(done.push(one) !== 5), yes)
  expect([all, done.length]).toEqual([false, 11])
})
