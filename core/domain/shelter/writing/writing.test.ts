import { city } from '@city'
import { shelterRecord } from '../../../../test/seeds/shelterRecord'
import { emptyForm, formValuesOf, type FormValues } from './formValues'
import { mergeForms } from './mergeForms'
import { readForm } from './readForm'

const point = { longitude: 107.0156093, latitude: 33.0820221, source: 'GCJ02', precision: 'site' } as const

/** The form of a whole record, changed. */
const form = (changes: Partial<FormValues> = {}): FormValues => ({
  ...formValuesOf(shelterRecord({ point, capacity: 300, stepFree: false })),
  ...changes,
})
const read = (changes: Partial<FormValues> = {}) => readForm(form(changes), city)
const faultyFields = (changes: Partial<FormValues>) => {
  const found = read(changes)
  return 'faults' in found ? found.faults.map(({ field }) => field) : []
}

test('a record that nobody changed in the form is saved as it was, its point with the system it came from', () => {
  const { withdrawn: _, ...record } = shelterRecord({ point, capacity: 300, stepFree: false })
  expect(read()).toEqual({ record })
})

test('what is unknown stays unknown', () => {
  const written = { ...emptyForm('place-1'), name: '示例广场', kind: 'venue', district: '610702' }
  expect(readForm(written, city)).toMatchObject({
    record: { point: null, capacity: null, stepFree: null, hours: null, consent: null, approval: null, checked: null },
  })
})

test('a point that is written in another system is kept in WGS-84', () => {
  const found = read({ longitude: '107.02', latitude: '33.080123', datum: 'GCJ02' })
  expect(found).toMatchObject({ record: { point: { source: 'GCJ02', precision: 'site' } } })
  expect(found).not.toMatchObject({ record: { point: { longitude: 107.02 } } })
})

test.each<[what: string, changes: Partial<FormValues>, fields: string[]]>([
  ['no name', { name: ' ' }, ['name']],
  ['half a point', { latitude: '' }, ['latitude']],
  ['a longitude that is no number', { longitude: '107度' }, ['longitude']],
  ['a point of which nobody said the system', { datum: '' }, ['datum']],
  ['a point of which nobody said how exact it is', { precision: '' }, ['precision']],
  ['a point outside of the city', { longitude: '116.4', latitude: '39.9' }, ['longitude']],
  ['a capacity that is no whole number', { capacity: '约300' }, ['capacity']],
  ['a consent without its date', { consentDate: '' }, ['consentDate']],
  ['half an approval', { approvedBy: '示例市国动办' }, ['approvalNumber']],
  ['hours that end before they begin', { hours: [{ days: [1], from: '18:00', until: '08:00' }] }, ['hours']],
  ['a word of a blocked kind', { name: '示例指挥所' }, ['name']],
  ['a person who looked', { checkedBy: '示例街道办 张三' }, ['checkedBy']],
  ['the mobile number of one who looked', { checkedBy: '示例街道办 13800000000' }, ['checkedBy']],
  ['mobile numbers elsewhere', { unit: '物业 13800000000', telephone: '13800000000' }, ['unit', 'telephone']],
])('a form with %s is not saved, and says where', (_, changes, fields) => {
  expect(faultyFields(changes)).toEqual(fields)
})

test('what two people changed in different fields is all in the form', () => {
  const { merged, conflicts } = mergeForms(form(), form({ address: '示例路1号' }), form({ capacity: '500' }))
  expect(merged).toMatchObject({ address: '示例路1号', capacity: '500' })
  expect(conflicts).toEqual([])
})

test('where both changed a field, the form keeps what was written in it, and tells the other', () => {
  const { merged, conflicts } = mergeForms(form(), form({ address: '示例路1号' }), form({ address: '示例路2号' }))
  expect(merged.address).toBe('示例路1号')
  expect(conflicts).toEqual([{ field: 'address', mine: '示例路1号', theirs: '示例路2号' }])
})

const approval = {
  ...{ approvedBy: '示例市国动办', approvalNumber: '示例〔2026〕1号', approvalDate: '2026-01-01' },
  ...{ approvalUntil: '', approvalScope: 'street' },
}

test.each<[whole: string, base: Partial<FormValues>, mine: Partial<FormValues>, theirs: Partial<FormValues>]>([
  ['a point', {}, { longitude: '107.1' }, { latitude: '33.2' }],
  ['an approval', approval, { approvalNumber: '示例〔2026〕2号' }, { approvalScope: 'point' }],
  ['an approval that the other took away', approval, { approvalUntil: '2027-01-01' }, { approvedBy: '' }],
  ['a consent', {}, { consentDocument: '示例函〔2026〕2号' }, { consentDate: '2026-03-01' }],
  ['a source', { sourceDate: '2026-01-01' }, { sourceDocument: '示例名录' }, { sourceDate: '2026-03-01' }],
  ['a check', {}, { checkedOn: '2026-03-01' }, { checkedBy: '示例第二单位' }],
])('%s is taken whole from one of two people, and both parts are told as a conflict', (_, base, mine, theirs) => {
  const begun = form(base)
  const written = { ...begun, ...mine }
  const { merged, conflicts } = mergeForms(begun, written, { ...begun, ...theirs })
  expect(merged).toEqual(written)
  expect(conflicts.map(({ field }) => field).sort()).toEqual(Object.keys({ ...mine, ...theirs }).sort())
})

test('an approval that only the other changed is theirs, whole', () => {
  const theirs = form({ ...approval, approvalScope: 'point' })
  const { merged, conflicts } = mergeForms(form(approval), form({ ...approval, address: '示例路1号' }), theirs)
  expect(merged).toEqual({ ...theirs, address: '示例路1号' })
  expect(conflicts).toEqual([])
})
