import { momentOf } from '../moment'
import { backwardPlan } from './backwardPlan'

test.each([
  ['2027-02-24', { daysLeft: 17, easy: 9, tight: 3, tooLate: 5 }],
  ['2027-03-05', { daysLeft: 8, easy: 0, tight: 3, tooLate: 5 }],
  ['2027-03-08', { daysLeft: 5, easy: 0, tight: 0, tooLate: 5 }],
  ['2027-03-10', { daysLeft: 3, easy: 0, tight: 0, tooLate: 3 }],
  ['2027-03-13', { daysLeft: 0, easy: 0, tight: 0, tooLate: 0 }],
  ['2027-03-14', { daysLeft: -1, easy: 0, tight: 0, tooLate: 0 }],
])('on %s the days before a test on 13 March are counted back from it', (today, left) => {
  expect(backwardPlan('2027-03-13', momentOf(today, '23:59'))).toMatchObject({
    latestOn: '2027-03-08',
    safeOn: '2027-03-05',
    ...left,
  })
})

test('the days are counted over the end of a February that has 29', () => {
  expect(backwardPlan('2028-03-02', momentOf('2028-02-20', '00:00'))).toMatchObject({ latestOn: '2028-02-26' })
})
