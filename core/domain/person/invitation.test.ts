import { grantOf, invitationFor, type Invitation } from './invitation'

const now = 1_800_000_000_000
const invitation = (change: Partial<Invitation> = {}): Invitation => ({
  role: 'editor',
  district: '610722',
  until: null,
  expiresAt: now + 1,
  takenBy: null,
  ...change,
})

test.each<[string, Invitation | null, string | null, ReturnType<typeof invitationFor>]>([
  ['that nobody took', invitation(), null, 'open'],
  ['that nobody took, for somebody with a number', invitation(), 'S0007', 'open'],
  ['that there is not', null, null, 'notValid'],
  ['at the moment it expires', invitation({ expiresAt: now }), null, 'notValid'],
  ['to a role that is over before it began', invitation({ until: now }), null, 'notValid'],
  ['that another one took', invitation({ takenBy: 'S0001' }), 'S0007', 'notValid'],
  ['that another one took, for somebody without a number', invitation({ takenBy: 'S0001' }), null, 'notValid'],
  ['taken up before', invitation({ takenBy: 'S0007' }), 'S0007', 'own'],
  ['taken up before it expired', invitation({ takenBy: 'S0007', expiresAt: now - 1 }), 'S0007', 'own'],
])('an invitation %s stands as it should', (_, kept, number, stands) => {
  expect(invitationFor(kept, number, now)).toBe(stands)
})

test('the role of a deputy begins when it is taken up and ends when the invitation says', () => {
  const grant = grantOf(invitation({ until: now + 5 }), now)
  expect(grant).toEqual({ role: 'editor', district: '610722', from: now, until: now + 5 })
})
