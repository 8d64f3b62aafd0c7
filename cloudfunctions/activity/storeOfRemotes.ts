import type { RemotePress } from '@core/domain/lesson/remote'
import { collection } from '../_kit/database'
import { recordId } from '../_kit/recordId'
import type { Transaction } from '../_kit/transaction'

/** That somebody's phone and board belong together: one a person, for an hour, with what was pressed last. */
export interface KeptRemote {
  _id: string
  openId: string
  /** The board's id for this pairing. */
  remoteId: string
  startedAt: number
  endsAt: number
  presses: RemotePress[]
}

const NAME = 'remotes'
const remotes = () => collection<KeptRemote>(NAME)

export const remoteIdOf = (openId: string): string => recordId('remote', openId)

const standing = (kept: KeptRemote | null, now: number): KeptRemote | null => (kept && kept.endsAt > now ? kept : null)

/** Somebody's pairing as it stands at a moment; null where there is none. */
export const findRemote = async (openId: string, now: number): Promise<KeptRemote | null> =>
  standing(await remotes().find(remoteIdOf(openId)), now)

export const remoteIn = async (transaction: Transaction, openId: string, now: number): Promise<KeptRemote | null> =>
  standing(await transaction.find<KeptRemote>(NAME, remoteIdOf(openId)), now)

export const putRemote = (transaction: Transaction, remote: KeptRemote): Promise<void> => transaction.put(NAME, remote)

export async function removeRemote(openId: string, remoteId: string): Promise<void> {
  await remotes().remove({ _id: remoteIdOf(openId), remoteId })
}

/** Removes the pairings whose hour is over. */
export async function removeEndedRemotes(now: number): Promise<void> {
  await remotes().remove({ endsAt: { below: now + 1 } })
}
