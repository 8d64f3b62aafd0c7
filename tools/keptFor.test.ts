import database from '../cloudfunctions/database.json'
import { keptFor } from '@core/domain/keptFor'

test('every collection of the cloud says what it is for and how long things stay in it', () => {
  expect(Object.keys(keptFor)).toEqual(expect.arrayContaining(Object.keys(database.collections)))
})

test('what is of residents has a term, or an end that they set themselves', () => {
  const open = Object.entries(keptFor).filter(([, { whose, days }]) => whose === 'residents' && days === null)
  expect(open.map(([name]) => name)).toEqual(['reminders'])
})
