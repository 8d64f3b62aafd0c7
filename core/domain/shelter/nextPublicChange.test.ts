import { shelterRecord } from '../../../test/seeds/shelterRecord'
import { nextPublicChange } from './nextPublicChange'
import type { Shelter } from './shelter'

const day = { today: '2027-03-01', staleAfterDays: 365 }
const approval = { by: '示例办', documentNumber: '1号', date: '2027-01-31', validUntil: null, scope: 'exact' as const }
const nothing: Partial<Shelter> = { consent: null, checked: null, approval: null }

test.each<[string, Partial<Shelter>, string | null]>([
  ['nothing that ends', {}, null],
  ['an approval without an end', { approval }, null],
  ['an approval that ends today', { approval: { ...approval, validUntil: '2027-03-01' } }, '2027-03-02'],
  ['an approval that ended yesterday', { approval: { ...approval, validUntil: '2027-02-28' } }, null],
  [
    'an approval that ends on the last of a year',
    { approval: { ...approval, validUntil: '2027-12-31' } },
    '2028-01-01',
  ],
  ['an approval that begins', { approval: { ...approval, date: '2027-03-05' } }, '2027-03-05'],
  ['an approval whose end is no date', { approval: { ...approval, validUntil: '长期' } }, null],
  ['a consent that begins', { consent: { document: '函', date: '2027-04-01' } }, '2027-04-01'],
  ['a check that is a year old in ten days', { checked: { on: '2026-03-10', by: '示例' } }, '2027-03-11'],
  ['a check that is out of date', { checked: { on: '2025-03-10', by: '示例' } }, null],
])('of %s the next change is %s', (_, changes, expected) => {
  expect(nextPublicChange([shelterRecord({ ...nothing, ...changes })], day)).toBe(expected)
})

test('of several it is the first', () => {
  const records = ['2027-05-01', '2027-04-01', '2027-06-01'].map((validUntil) =>
    shelterRecord({ ...nothing, approval: { ...approval, validUntil } }),
  )
  expect(nextPublicChange(records, day)).toBe('2027-04-02')
})
