import { newUnit } from './draft'
import { inOwnDistrict, teacherDistricts } from './teacherDistricts'

test.each([
  ['in one district', [{ role: 'teacher', district: '610722' }], ['610722']],
  [
    'in the whole city',
    [
      { role: 'teacher', district: '610722' },
      { role: 'teacher', district: null },
    ],
    null,
  ],
  ['nowhere', [{ role: 'editor', district: null }], []],
] as const)('somebody holds activities %s', (_, grants, districts) => {
  expect(teacherDistricts(grants)).toEqual(districts)
})

test.each([
  ['none yet', null, ['610722'], '610722'],
  ['another one', '610702', ['610722'], '610722'],
  ['one’s own', '610723', ['610722', '610723'], '610723'],
  ['any, of a teacher of the whole city', '610702', null, '610702'],
  ['none, of a teacher of the whole city', null, null, null],
  ['none, while it is not known who asks', null, [], null],
])('a unit with %s as its district is held in the teacher’s own', (_, district, mine, held) => {
  expect(inOwnDistrict(newUnit({ district }), mine).district).toBe(held)
})
