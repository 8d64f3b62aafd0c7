import {
  adminsAfter,
  areGrantsPossible,
  changedGrants,
  isStaffOf,
  mayChangeGrants,
  mayGive,
  MOST_GRANTS,
  staffNumber,
  withGrant,
} from './grants'
import type { Grant, Role, Staff } from './roles'

const now = 1_800_000_000_000
const grant = (role: Role, district: string | null, rest: Partial<Grant> = {}): Grant => ({
  role,
  district,
  from: 0,
  until: null,
  ...rest,
})
const staff = (number: string, ...grants: Grant[]): Staff => ({ number, grants })

const [here, there] = ['610722', '610723']
const ofTheCity = staff('S0001', grant('admin', null))
const ofHere = staff('S0002', grant('admin', here))

test.each([
  [1, 'S0001'],
  [9999, 'S9999'],
  [10_000, 'S10000'],
])('person %i has the number %s', (nth, number) => {
  expect(staffNumber(nth)).toBe(number)
})

test.each<[string, Grant[], boolean]>([
  ['none', [], true],
  ['as many as can be', Array.from({ length: MOST_GRANTS }, (_, from) => grant('editor', here, { from })), true],
  ['one too many', Array.from({ length: MOST_GRANTS + 1 }, (_, from) => grant('editor', here, { from })), false],
  ['the same twice', [grant('editor', here), grant('editor', here)], false],
  ['the same role in two periods', [grant('editor', here), grant('editor', here, { from: 5 })], true],
  ['one that ends when it begins', [grant('editor', here, { from: 5, until: 5 })], false],
])('roles like these can be held: %s', (_, grants, can) => {
  expect(areGrantsPossible(grants)).toBe(can)
})

test.each<[string, Grant[], Grant[], Grant[]]>([
  [
    'nothing, in another order',
    [grant('editor', here), grant('admin', null)],
    [grant('admin', null), grant('editor', here)],
    [],
  ],
  ['one given', [], [grant('editor', here)], [grant('editor', here)]],
  ['one taken', [grant('editor', here)], [], [grant('editor', here)]],
  [
    'a period',
    [grant('editor', here)],
    [grant('editor', here, { until: 9 })],
    [grant('editor', here), grant('editor', here, { until: 9 })],
  ],
])('what changes is told: %s', (_, before, after, changed) => {
  expect(changedGrants(before, after)).toEqual(changed)
})

test.each<[string, Staff, Staff, boolean]>([
  ['the whole city, of somebody without roles', ofTheCity, staff('S0009'), true],
  ['the whole city, of a district', ofTheCity, staff('S0009', grant('editor', there)), true],
  ['a district, of it', ofHere, staff('S0009', grant('editor', here)), true],
  [
    'a district, of somebody whose role there is over',
    ofHere,
    staff('S0009', grant('editor', here, { until: 1 })),
    true,
  ],
  ['a district, of another', ofHere, staff('S0009', grant('editor', there)), false],
  ['a district, of the whole city', ofHere, staff('S0009', grant('editor', null)), false],
  ['a district, of somebody without roles', ofHere, staff('S0009'), false],
  [
    'nothing any more',
    staff('S0002', grant('admin', here, { until: 1 })),
    staff('S0009', grant('editor', here)),
    false,
  ],
])('an admin of %s has to do with them', (_, admin, of, has) => {
  expect(isStaffOf(admin, of, now)).toBe(has)
})

test.each<[string, Staff, Grant[], Grant[], boolean]>([
  ['the whole city gives one for it', ofTheCity, [], [grant('admin', null)], true],
  [
    'a district gives one in it',
    ofHere,
    [grant('editor', here)],
    [grant('editor', here), grant('reviewer', here)],
    true,
  ],
  ['a district takes the last one in it', ofHere, [grant('editor', here)], [], true],
  [
    'a district gives one in another',
    ofHere,
    [grant('editor', here)],
    [grant('editor', here), grant('editor', there)],
    false,
  ],
  [
    'a district takes one in another',
    ofHere,
    [grant('editor', here), grant('editor', there)],
    [grant('editor', here)],
    false,
  ],
  [
    'a district leaves one in another',
    ofHere,
    [grant('editor', here), grant('editor', there)],
    [grant('editor', there)],
    true,
  ],
  [
    'a district gives one for the city',
    ofHere,
    [grant('editor', here)],
    [grant('editor', here), grant('admin', null)],
    false,
  ],
  [
    'a district gives one in it to a stranger',
    ofHere,
    [grant('editor', there)],
    [grant('editor', there), grant('editor', here)],
    false,
  ],
  ['a district changes nothing of a stranger', ofHere, [grant('editor', there)], [grant('editor', there)], false],
])('an admin of %s: %s', (_, admin, before, after, may) => {
  expect(mayChangeGrants(admin, staff('S0009', ...before), after, now)).toBe(may)
})

const from = { from: now }
test.each<[string, Grant[], Grant, Grant[]]>([
  ['the first', [], grant('editor', here, from), [grant('editor', here, from)]],
  [
    'another',
    [grant('editor', here)],
    grant('reviewer', here, from),
    [grant('editor', here), grant('reviewer', here, from)],
  ],
  ['one that is held', [grant('editor', here)], grant('editor', here, from), [grant('editor', here)]],
  [
    'one that is held for the whole city',
    [grant('editor', null)],
    grant('editor', here, from),
    [grant('editor', null)],
  ],
  [
    'one that is held, but not as long',
    [grant('editor', here, { until: now + 5 })],
    grant('editor', here, { ...from, until: now + 6 }),
    [grant('editor', here, { until: now + 5 }), grant('editor', here, { ...from, until: now + 6 })],
  ],
  [
    'a period of one without an end',
    [grant('editor', here)],
    grant('editor', here, { ...from, until: now + 6 }),
    [grant('editor', here)],
  ],
  [
    'one beside one that is over',
    [grant('editor', here, { until: now })],
    grant('editor', here, from),
    [grant('editor', here, from)],
  ],
  [
    'one that another begins only later',
    [grant('editor', here, { from: now + 1 })],
    grant('editor', here, from),
    [grant('editor', here, { from: now + 1 }), grant('editor', here, from)],
  ],
])('a role is added: %s', (_, grants, added, after) => {
  expect(withGrant(grants, added)).toEqual(after)
})

test.each<[string, Staff, string[]]>([
  ['somebody new', staff('S0009', grant('admin', null), grant('editor', here)), ['S0001', 'S0009']],
  ['a deputy', staff('S0009', grant('admin', null, { until: 5 })), ['S0001']],
  ['one of a district', staff('S0009', grant('admin', here)), ['S0001']],
  ['one who has it already', staff('S0001', grant('admin', null)), ['S0001']],
  ['one who gave it back', staff('S0001'), []],
])('who administers the whole city without an end is kept: %s', (_, changed, numbers) => {
  const admins = adminsAfter([ofTheCity], changed)
  expect(admins.map(({ number }) => number)).toEqual(numbers)
  expect(admins.flatMap(({ grants }) => grants).filter(({ role }) => role !== 'admin')).toEqual([])
})

const deputy = staff('S0003', grant('admin', here, { until: now + 100 }))
const given = (role: Role, until: number | null) => ({ role, district: here, until })

test.each<[string, Staff, string | null, ReturnType<typeof given>, boolean]>([
  ['a deputy, oneself without an end', deputy, 'S0003', given('admin', null), false],
  ['a deputy, oneself for longer', deputy, 'S0003', given('admin', now + 101), false],
  ['a deputy, oneself for less', deputy, 'S0003', given('admin', now + 50), true],
  ['a deputy, another role to oneself without an end', deputy, 'S0003', given('editor', null), false],
  ['a deputy, an admin without an end', deputy, 'S0009', given('admin', null), false],
  ['a deputy, an admin by an invitation without an end', deputy, null, given('admin', null), false],
  ['a deputy, an admin for as long', deputy, 'S0009', given('admin', now + 100), true],
  ['a deputy, an editor without an end', deputy, 'S0009', given('editor', null), true],
  ['an admin without an end, oneself another role', ofHere, 'S0002', given('editor', null), true],
  ['an admin of the city, an admin of a district', ofTheCity, 'S0009', given('admin', null), true],
  ['an admin of elsewhere', staff('S0004', grant('admin', there)), 'S0009', given('editor', null), false],
])('nobody lengthens their own rights: %s', (_, admin, to, grantGiven, may) => {
  expect(mayGive(admin, to, grantGiven, now)).toBe(may)
})

test('who has a role for a period cannot make it last', () => {
  const lasting = [grant('admin', here)]
  expect([
    mayChangeGrants(deputy, deputy, lasting, now),
    mayChangeGrants(deputy, deputy, [], now),
    mayChangeGrants(ofTheCity, deputy, lasting, now),
  ]).toEqual([false, true, true])
})
