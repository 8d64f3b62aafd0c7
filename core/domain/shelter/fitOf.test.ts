import { publicShelter } from '../../../test/seeds/publicShelter'
import { momentOf } from '../moment'
import { fitOf, fitting, type Wish } from './fitOf'
import type { PublicShelter } from './publicShelter'

const now = momentOf('2027-03-01', '10:00')
const evening = [{ days: [1], from: '18:00', until: '20:00' }]

test.each<[string, Partial<PublicShelter>, Wish, string]>([
  ['nothing asked', {}, {}, 'fits'],
  ['open now, and it is', { hours: 'always' }, { openNow: true }, 'fits'],
  ['open now, and it opens tonight', { hours: evening }, { openNow: true }, 'not'],
  ['open now, and nobody knows', {}, { openNow: true }, 'unknown'],
  ['open now, and it is suspended', { hours: 'always', condition: 'suspended' }, { openNow: true }, 'not'],
  ['without a step, and it is', { stepFree: true }, { stepFree: true }, 'fits'],
  ['without a step, and it has one', { stepFree: false }, { stepFree: true }, 'not'],
  ['without a step, and nobody knows', {}, { stepFree: true }, 'unknown'],
  ['for 300, and it holds 300', { capacity: 300 }, { capacity: 300 }, 'fits'],
  ['for 300, and it holds 299', { capacity: 299 }, { capacity: 300 }, 'not'],
  ['for 300, and nobody knows', {}, { capacity: 300 }, 'unknown'],
  ['for floods, and it is', { hazards: ['earthquake', 'flood'] }, { hazard: 'flood' }, 'fits'],
  ['for floods, and it is for earthquakes', { hazards: ['earthquake'] }, { hazard: 'flood' }, 'not'],
  ['for floods, and nobody said what for', {}, { hazard: 'flood' }, 'unknown'],
  ['two things, one unknown', { stepFree: true }, { stepFree: true, capacity: 300 }, 'unknown'],
  ['two things, one unknown and one not', { stepFree: false }, { stepFree: true, capacity: 300 }, 'not'],
])('%s: %#', (_, changes, wish, fit) => {
  expect(fitOf(publicShelter(changes), wish, now)).toBe(fit)
})

test('what is not known is counted, so that nobody takes it for a no', () => {
  const places = [
    publicShelter({ id: 'a', stepFree: true }),
    publicShelter({ id: 'b' }),
    publicShelter({ stepFree: false }),
  ]
  expect(fitting(places, { stepFree: true }, now)).toEqual({ fits: [places[0]], unknown: 1 })
})
