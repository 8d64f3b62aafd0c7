import type { Grant, Role } from './roles'

/** A role that somebody is asked to take up, as far as its rules go. */
export interface Invitation {
  role: Role
  district: string | null
  /** How long the role lasts once it is taken up (ms); null: without an end. */
  until: number | null
  /** When it can no more be taken up (ms). */
  expiresAt: number
  /** The number of whoever took it up. */
  takenBy: string | null
}

/**
 * How an invitation stands for somebody, by their number if they have one: it is open; it is their own, taken up before;
 * or it is not valid, since there is none, another one took it, or its time is over. Nobody learns which of these.
 */
export function invitationFor(
  invitation: Invitation | null,
  number: string | null,
  now: number,
): 'open' | 'own' | 'notValid' {
  if (!invitation) return 'notValid'
  if (invitation.takenBy !== null) return invitation.takenBy === number ? 'own' : 'notValid'
  if (invitation.until !== null && invitation.until <= now) return 'notValid'
  return now < invitation.expiresAt ? 'open' : 'notValid'
}

/** The role that an invitation gives to whoever takes it up at this moment. */
export function grantOf({ role, district, until }: Invitation, now: number): Grant {
  return { role, district, from: now, until }
}
