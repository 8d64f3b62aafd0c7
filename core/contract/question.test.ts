import * as v from 'valibot'
import { BankQuestionShape } from './question'

const clip = { rhythm: { rounds: [{ sounds: 6, rests: 6 }] }, playSeconds: 12, present: 'sound' }
const sound = {
  id: 'sig-01',
  version: 1,
  use: 'practice',
  kind: 'single',
  topic: '警报信号',
  level: 'middle',
  stem: '题干',
  options: ['甲', '乙', '丙', '丁'],
  key: [2],
  explanation: '说明',
  citation: '出处',
  needsConfirmation: false,
  review: null,
  basis: 'official',
  provenance: ['example.org'],
}

const accepted: [string, object][] = [
  ['one right option', {}],
  ['several right options', { kind: 'multiple', key: [0, 3] }],
  ['right or wrong', { kind: 'judge', options: ['正确', '错误'], key: [1] }],
  ['a sound', { kind: 'signal', clip }],
  ['a date on which it ends', { expiresOn: '2027-03-14' }],
  ['a review', { review: { by: '审核人', on: '2026-10-01' } }],
]

test.each(accepted)('a question with %s is taken into the bank', (_, change) => {
  expect(v.safeParse(BankQuestionShape, { ...sound, ...change }).issues).toBeUndefined()
})

const refused: [string, object, RegExp][] = [
  ['a key behind the last option', { key: [4] }, /key outside/],
  ['a key out of order', { kind: 'multiple', key: [2, 0] }, /not in order/],
  ['the same place twice in its key', { kind: 'multiple', key: [1, 1] }, /not in order/],
  ['no key', { key: [] }, /length/i],
  ['half a place as its key', { key: [0.5] }, /integer/i],
  ['two right options where one is asked for', { key: [0, 1] }, /several right/],
  ['two right options of right or wrong', { kind: 'judge', key: [0, 1] }, /several right/],
  ['one right option where several are asked for', { kind: 'multiple', key: [0] }, /several right/],
  ['a sound, of kind single', { clip }, /clip belongs/],
  ['no sound, of kind signal', { kind: 'signal' }, /clip belongs/],
  ['a sound of no rounds', { kind: 'signal', clip: { ...clip, rhythm: { rounds: [] } } }, /length/i],
  ['two options that are the same', { options: ['甲', '乙', '甲'], key: [1] }, /the same/],
  ['one option', { options: ['甲'], key: [0] }, /length/i],
  ['eleven options', { options: Array.from({ length: 11 }, (_, nth) => `选项${nth}`) }, /length/i],
  ['an empty option', { options: ['甲', ''], key: [0] }, /length/i],
  ['no stem', { stem: '' }, /length/i],
  ['a stem too long', { stem: '长'.repeat(201) }, /length/i],
  ['no citation', { citation: '' }, /length/i],
  ['an explanation too long', { explanation: '长'.repeat(501) }, /length/i],
  ['an unknown kind', { kind: 'essay' }, /kind|expected/i],
  ['an unknown level', { level: 'expert' }, /expected/i],
  ['an unknown use', { use: 'secret' }, /expected/i],
  ['an id with a space', { id: 'sig 01' }, /format/i],
  ['a version of one half', { version: 1.5 }, /integer/i],
  ['a date that is none', { expiresOn: '2027-3-14' }, /date/i],
  ['a review by nobody', { review: { by: '', on: '2026-10-01' } }, /length/i],
  ['a confirmation left open', { needsConfirmation: undefined }, /boolean/i],
  ['no note of where it was read', { provenance: undefined }, /array/i],
]

test.each(refused)('a question with %s is refused', (_, change, reason) => {
  const { issues } = v.safeParse(BankQuestionShape, { ...sound, ...change })
  expect(issues?.map(({ message }) => message).join('; ')).toMatch(reason)
})
