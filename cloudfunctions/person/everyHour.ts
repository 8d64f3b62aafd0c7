import type { Timer } from '../_kit/serve'
import { removeOutdatedActs } from './storeOfAudit'
import { removeOutdatedInvitations } from './storeOfInvitations'
import { removeOutdatedTries } from './storeOfTries'

/** Takes away what is not needed any more: what acts answered, invitations that are over, tries that do not count. */
export const everyHour: Timer = async ({ now }) => {
  await removeOutdatedActs(now)
  await removeOutdatedInvitations(now)
  await removeOutdatedTries(now)
}
