import { createHash, randomBytes } from 'node:crypto'
import { HOUR } from '@core/domain/moment'
import type { Invitation } from '@core/domain/person/invitation'
import { CODE_BYTES, codeFrom, normalisedCode } from '@core/domain/person/invitationCode'
import { collection } from '../_kit/database'
import type { Transaction } from '../_kit/transaction'

/** An invitation as kept, under the SHA-256 of its code. */
export interface KeptInvitation extends Invitation {
  _id: string
  /** How whoever takes it up is called among colleagues; empty once it was taken up. */
  label: string
  /** The number of the admin who made it, or 'command'. */
  by: string
  issuedAt: number
  /** The code itself, so that an answer that was lost can be given again: for an hour, and not once it was taken up. */
  code: string | null
}

/** How long (ms) the code can be told again to whoever made the invitation. */
const TOLD_FOR = HOUR

/** Under which id an invitation with this code is kept, however the code was typed. */
export const invitationId = (code: string): string => createHash('sha256').update(normalisedCode(code)).digest('hex')

/** A new invitation, with a code that nobody can guess. */
export function newInvitation(
  asked: Pick<KeptInvitation, 'role' | 'district' | 'label' | 'until' | 'expiresAt' | 'by'>,
  now: number,
): KeptInvitation & { code: string } {
  const code = codeFrom(randomBytes(CODE_BYTES))
  return { ...asked, _id: invitationId(code), issuedAt: now, code, takenBy: null }
}

/** What the audit trail tells of an invitation: not its code, and not how somebody is called. */
export const audited = ({ role, district, until, expiresAt }: Invitation) => ({ role, district, until, expiresAt })

export async function invitationIn(transaction: Transaction, id: string): Promise<KeptInvitation | null> {
  return transaction.find<KeptInvitation>('invitations', id)
}

export async function insertInvitation(transaction: Transaction, invitation: KeptInvitation): Promise<void> {
  await transaction.insert('invitations', invitation)
}

export async function removeInvitation(transaction: Transaction, id: string): Promise<void> {
  await transaction.remove('invitations', id)
}

/** Keeps that an invitation was taken up: then neither its code nor the name in it is needed any more. */
export async function keepTaken(transaction: Transaction, invitation: KeptInvitation, number: string): Promise<void> {
  const taken: KeptInvitation = { ...invitation, takenBy: number, label: '', code: null }
  await transaction.put('invitations', taken)
}

export async function findInvitation(id: string): Promise<KeptInvitation | null> {
  return collection<KeptInvitation>('invitations').find(id)
}

/** The code of an invitation while it can be told again; else null. */
export const codeToTell = (invitation: KeptInvitation | null, now: number): string | null =>
  invitation && now < invitation.issuedAt + TOLD_FOR ? invitation.code : null

/** The invitations that can still be taken up, the next to expire first. */
export async function openInvitations(now: number): Promise<KeptInvitation[]> {
  return collection<KeptInvitation>('invitations').findAll(
    { expiresAt: { above: now }, takenBy: null },
    { orderBy: [['expiresAt', 'asc']] },
  )
}

/** Removes the invitations whose time is over, and the codes that are not told again. */
export async function removeOutdatedInvitations(now: number): Promise<void> {
  await collection<KeptInvitation>('invitations').remove({ expiresAt: { below: now } })
  await collection<KeptInvitation>('invitations').update(
    { issuedAt: { below: now - TOLD_FOR }, code: { above: '' } },
    { code: null },
  )
}
