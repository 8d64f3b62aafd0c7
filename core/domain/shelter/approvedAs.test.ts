import { shelterRecord } from '../../../test/seeds/shelterRecord'
import { withApprovedAs } from './approvedAs'
import { publishability } from './publishability'
import type { Shelter, SitePoint } from './shelter'

const approval = {
  ...{ by: '示例办', documentNumber: '示例办〔2027〕3号', date: '2027-01-31' },
  ...{ validUntil: null, scope: 'exact' as const },
}
const point: SitePoint = { longitude: 107.02371, latitude: 33.07955, source: 'WGS84', precision: 'entrance' }
const work = shelterRecord({
  ...{ kind: 'personnelShelter', uses: ['airRaid'], name: '示例地下室', address: '示例路1号', point, approval },
})
const stateOf = (record: Shelter) => publishability(record, { today: '2027-03-01', staleAfterDays: 365 })

test.each<[string, Partial<Shelter>, 'public' | 'inside']>([
  ['nothing', {}, 'public'],
  ['what does not say which place it is', { entrance: '东门', capacity: 300 }, 'public'],
  ['its point by less than a metre', { point: { ...point, longitude: 107.023713, source: 'GCJ02' } }, 'public'],
  ['its name', { name: '示例商场' }, 'inside'],
  ['its address', { address: '示例路2号' }, 'inside'],
  ['its point', { point: { ...point, latitude: 33.08 } }, 'inside'],
  ['its address, which is not known any more', { address: null }, 'inside'],
  [
    'its address, under another approval',
    { address: '示例路2号', approval: { ...approval, date: '2027-02-28' } },
    'public',
  ],
])('an approved work of which somebody changed %s is %s', (_, changes, state) => {
  expect(stateOf(withApprovedAs({ ...work, ...changes }, work)).state).toBe(state)
})

test('a point that the approval does not let out may be measured anew', () => {
  const former = { ...work, approval: { ...approval, scope: 'address' as const } }
  expect(withApprovedAs({ ...former, point: { ...point, latitude: 33.08 } }, former)).not.toHaveProperty('approvedAs')
})

test('why it is not public is said', () => {
  const found = stateOf(withApprovedAs({ ...work, address: '示例路2号' }, work))
  expect(found).toMatchObject({ reasons: [{ code: 'approvedAsOther' }] })
})

test('it stays so through other changes, until the approval is confirmed or the change undone', () => {
  const moved = withApprovedAs({ ...work, address: '示例路2号' }, work)
  const later = withApprovedAs({ ...moved, entrance: '东门' }, moved)
  expect(later.approvedAs).toEqual({ name: '示例地下室', address: '示例路1号', point })
  expect(withApprovedAs(later, later, true)).not.toHaveProperty('approvedAs')
  expect(withApprovedAs({ ...later, address: '示例路1号' }, later)).not.toHaveProperty('approvedAs')
})

test('a record that is new, or never had an approval, is taken as it is', () => {
  expect(withApprovedAs(work, null)).toEqual(work)
  expect(withApprovedAs({ ...work, name: '新名' }, { ...work, approval: null })).toEqual({ ...work, name: '新名' })
})
