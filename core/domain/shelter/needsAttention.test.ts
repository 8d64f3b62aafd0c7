import { shelterRecord } from '../../../test/seeds/shelterRecord'
import { needsAttention } from './needsAttention'
import { publishability } from './publishability'
import type { Shelter } from './shelter'

const point = { longitude: 107, latitude: 33, source: 'WGS84', precision: 'site' } as const
const asks = (changes: Partial<Shelter>) => {
  const record = shelterRecord({ point, ...changes })
  return needsAttention(record, publishability(record, { today: '2027-03-01', staleAfterDays: 365 }))
}
const street = { by: '示例办', documentNumber: '1号', date: '2027-01-31', validUntil: null, scope: 'street' as const }

test.each<[string, Partial<Shelter>, boolean]>([
  ['a place that is public and found', {}, false],
  ['one that is not public', { consent: null }, true],
  ['one that nobody checked', { checked: null }, true],
  ['one of unknown use', { uses: [] }, true],
  ['one without a point', { point: null }, true],
  ['a work of which only the street is public', { kind: 'personnelShelter', approval: street, point: null }, false],
  ['a place to visit without a use', { kind: 'venue', uses: [], point: null }, false],
])('%s needs a look: %s', (_, changes, expected) => {
  expect(asks({ ...changes })).toBe(expected)
})
