import { keepsAnAdmin, mayActIn, rolesAt, type Grant, type Role, type Staff } from './roles'

const now = 1_800_000_000_000
const grant = (role: Role, district: string | null, rest: Partial<Grant> = {}): Grant => ({
  role,
  district,
  from: 0,
  until: null,
  ...rest,
})
const staff = (...grants: Grant[]): Staff => ({ number: 'S01', grants })

test.each<[string, Staff, string | null, Role[], boolean]>([
  ['of the whole city, in a district', staff(grant('editor', null)), '610722', ['editor'], true],
  ['of the whole city, for the city', staff(grant('editor', null)), null, ['editor'], true],
  ['of a district, in it', staff(grant('editor', '610722')), '610722', ['editor'], true],
  ['of a district, in another', staff(grant('editor', '610722')), '610723', ['editor'], false],
  ['of a district, for the city', staff(grant('editor', '610722')), null, ['editor'], false],
  ['with another role', staff(grant('editor', null)), null, ['reviewer'], false],
  ['with one of several roles', staff(grant('reviewer', null)), null, ['editor', 'reviewer'], true],
  ['an admin, who is no editor by that', staff(grant('admin', null)), null, ['editor'], false],
  [
    'with roles in two districts',
    staff(grant('editor', '610722'), grant('editor', '610723')),
    '610723',
    ['editor'],
    true,
  ],
  [
    'editor here and reviewer there',
    staff(grant('editor', '610722'), grant('reviewer', '610723')),
    '610722',
    ['reviewer'],
    false,
  ],
  ['a deputy before the period', staff(grant('editor', null, { from: now + 1 })), null, ['editor'], false],
  ['a deputy from its first moment', staff(grant('editor', null, { from: now })), null, ['editor'], true],
  ['a deputy at the end of the period', staff(grant('editor', null, { until: now })), null, ['editor'], false],
  ['without any role', staff(), null, ['editor'], false],
])('somebody %s', (_, person, district, as, may) => {
  expect(mayActIn(person, district, { as, now })).toBe(may)
})

test('roles are told in one order, each once, and only those that hold now', () => {
  const person = staff(
    grant('admin', null),
    grant('editor', '610722'),
    grant('editor', null),
    grant('reviewer', null, { until: 1 }),
  )
  expect(rolesAt(person, now)).toEqual(['editor', 'admin'])
})

test.each<[string, Staff[], boolean]>([
  ['one of the whole city', [staff(grant('admin', null))], true],
  ['one of a district only', [staff(grant('admin', '610722'))], false],
  ['a deputy only', [staff(grant('admin', null, { until: now + 1 }))], false],
  ['one to come', [staff(grant('admin', null, { from: now + 1 }))], false],
  ['nobody', [], false],
])('an admin is left: %s', (_, all, left) => {
  expect(keepsAnAdmin(all, now)).toBe(left)
})
