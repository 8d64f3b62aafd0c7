import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { findAnnouncement, findVersion } from '../../../cloudfunctions/announcement/store'
import { findMine } from '../../../cloudfunctions/reminder/store'

type Record = OutputOf<Contract['announcement']['saveDraft']>

/** An input that was accepted, what came back, and who asked. */
interface Accepted {
  input: unknown
  value: unknown
  openId: string
}

/** Acts that answer with the record as it is then. */
const actions = ['saveDraft', 'discardDraft', 'submitDraft', 'sendBackDraft', 'approveDraft', 'reviewSecrecy']

async function isKept({ id, revision, version }: Record): Promise<boolean> {
  const kept = await findAnnouncement(id)
  return kept !== null && kept.revision >= revision && (await findVersion(id, version)) !== null
}

/** What is wrong with an answer of the office's desk or of reminders, held against what is kept. */
export async function faultsOfDesk(action: string, { value, openId }: Accepted): Promise<string[]> {
  if (actions.includes(action) && !(await isKept(value as Record))) return ['a record that is not kept']
  if (action === 'remindMe' || action === 'listMyReminders') {
    const { reminders } = value as OutputOf<Contract['reminder']['listMyReminders']>
    if (reminders.length !== (await findMine(openId)).length) return ['reminders that are not those that are kept']
  }
  return action === 'forgetMyReminders' && (await findMine(openId)).length > 0 ? ['a reminder was left behind'] : []
}
