import { openings } from './openings'

test('counts are taken in the order in which they were begun, each with its sum', () => {
  const waiting = openings()
  waiting.count('2027-03-13', 'phones')
  waiting.count('2027-03-13', 'a')
  waiting.count('2027-03-13', 'phones')
  waiting.count('2027-03-14', 'phones')
  expect([waiting.take(), waiting.take(), waiting.take(), waiting.take()]).toEqual([
    { date: '2027-03-13', subject: 'phones', number: 2 },
    { date: '2027-03-13', subject: 'a', number: 1 },
    { date: '2027-03-14', subject: 'phones', number: 1 },
    null,
  ])
})

test('a count that could not be written is given back', () => {
  const waiting = openings()
  waiting.count('2027-03-13', 'phones')
  waiting.giveBack(waiting.take()!)
  waiting.count('2027-03-13', 'phones')
  expect(waiting.take()).toMatchObject({ number: 2 })
})

test('an endless number of subjects fills no memory', () => {
  const waiting = openings()
  for (let nth = 0; nth < 5000; nth++) waiting.count('2027-03-13', `made-up-${nth}`)
  const taken = Array.from({ length: 1001 }, () => waiting.take())
  expect(taken.filter((one) => one !== null)).toHaveLength(1000)
})
