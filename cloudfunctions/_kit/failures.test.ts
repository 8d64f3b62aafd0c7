import { isBusy, isDuplicate } from './failures'

const failure = (message: string, errCode?: number) => Object.assign(new Error(message), errCode && { errCode })

test.each([
  ['the database says E11000', failure('E11000 duplicate key error collection: attempts index: _id_'), true],
  ['the platform says it in its own words', failure('errCode: -502001 | errMsg: DATABASE_DUPLICATE_WRITE'), true],
  ['the words stand alone', 'duplicate key', true],
  ['the network failed', failure('ETIMEDOUT'), false],
  ['it is no error at all', undefined, false],
])('when %s, something that must be unique is taken: %#', (_, error, expected) => {
  expect(isDuplicate(error)).toBe(expected)
})

test.each([
  ['the platform limits requests', failure('', -501003), true],
  ['too many are at it', failure('', -501004), true],
  ['the limit is said in words', failure('EXCEED_REQUEST_LIMIT: too many'), true],
  ['the limit of the crowd is said in words', failure('EXCEED_CONCURRENT_REQUEST_LIMIT'), true],
  ['a write found its id taken', failure('E11000 duplicate key', -502001), false],
  ['something else failed', failure('boom'), false],
  ['a text was thrown', 'EXCEED_REQUEST_LIMIT', true],
  ['nothing was thrown', undefined, false],
  ['null was thrown', null, false],
])('when %s, the cloud asks to come back later: %#', (_, error, expected) => {
  expect(isBusy(error)).toBe(expected)
})
