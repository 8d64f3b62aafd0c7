import { HOUR } from '@core/domain/moment'
import { groupedCode } from '@core/domain/person/invitationCode'
import { keepsAnAdmin } from '@core/domain/person/roles'
import { randomUUID } from 'node:crypto'
import { staffAct } from '../cloudfunctions/_kit/staffAct'
import { audited, insertInvitation, newInvitation, removeInvitation } from '../cloudfunctions/person/storeOfInvitations'
import { headIn, putHead } from '../cloudfunctions/person/storeOfStaff'

/** How long (ms) the first admin has to take it up. */
const OPEN_FOR = HOUR

/** What the first admin is called among colleagues, until another label is given. */
const LABEL = '首位管理员'

/**
 * Makes an invitation for the first admin of the cloud that the environment names, valid for an hour, and yields its code as it is typed.
 * The one that was printed before is void. Null once somebody administers the whole city: from then on admins invite.
 */
export async function inviteFirstAdmin(now: number): Promise<{ code: string; expiresAt: number } | null> {
  const expiresAt = now + OPEN_FOR
  const asked = { role: 'admin', district: null, label: LABEL, until: null, expiresAt, by: 'command' } as const
  const invitation = newInvitation(asked, now)
  const act = {
    ...{ actId: `first-admin.${randomUUID()}`, by: 'command', subject: invitation._id, now },
    act: 'person.invite',
  } as const
  const made = await staffAct(act, async (transaction) => {
    const head = await headIn(transaction)
    if (keepsAnAdmin(head.admins, now)) throw new AdminThere()
    if (head.firstInvitation !== null) await removeInvitation(transaction, head.firstInvitation)
    // The command prints the code once; it is not kept.
    await insertInvitation(transaction, { ...invitation, code: null })
    await putHead(transaction, { ...head, firstInvitation: invitation._id })
    return { answer: true, before: null, after: audited(invitation) }
  }).catch((error: unknown) => {
    if (error instanceof AdminThere) return false
    throw error
  })
  return made ? { code: groupedCode(invitation.code), expiresAt } : null
}

/** Somebody administers the whole city already. */
class AdminThere extends Error {}
