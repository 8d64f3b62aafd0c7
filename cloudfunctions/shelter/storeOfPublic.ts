import type { Release } from '@core/domain/shelter/releaseMoves'
import { collection } from '../_kit/database'
import type { Transaction } from '../_kit/transaction'

/** What is public of the list, and what is on its way there. One document, so that releases follow each other. */
export interface PublicState {
  _id: string
  /** Grows with every change of it. */
  version: number
  /** The release that is public, and the one under way. */
  live: string | null
  underWay: string | null
  /** The next moment (ms) at which the public packs are to be made anew: at once after an act, or when an approval ends. */
  dueAt: number | null
}

/** A release as kept. */
export interface KeptRelease extends Release {
  _id: string
  note: string
  submittedAt: number
}

const STATE = 'public'
const states = () => collection<PublicState>('shelterHead')
const releases = () => collection<KeptRelease>('shelterReleases')

const NOTHING: PublicState = { _id: STATE, version: 0, live: null, underWay: null, dueAt: null }

export async function findPublicState(): Promise<PublicState> {
  return (await states().find(STATE)) ?? NOTHING
}

export async function findPublicStateWithin(transaction: Transaction): Promise<PublicState> {
  return (await transaction.find<PublicState>('shelterHead', STATE)) ?? NOTHING
}

/** Changes what is public or under way, in the transaction of the act. */
export async function changePublicStateWithin(
  transaction: Transaction,
  change: Partial<Pick<PublicState, 'live' | 'underWay' | 'dueAt'>>,
): Promise<void> {
  const before = await findPublicStateWithin(transaction)
  const after: PublicState = { ...before, ...change, version: before.version + 1 }
  await transaction.put('shelterHead', after)
}

/** Notes that the packs were made, and when they are due again; who changed something meanwhile has made another version, and that is still due. */
export async function published({ version }: PublicState, dueAt: number | null): Promise<void> {
  await states().update({ _id: STATE, version }, { dueAt })
}

export async function findRelease(id: string): Promise<KeptRelease | null> {
  return releases().find(id)
}

export async function findReleaseWithin(transaction: Transaction, id: string): Promise<KeptRelease | null> {
  return transaction.find<KeptRelease>('shelterReleases', id)
}

export async function keepReleaseWithin(transaction: Transaction, release: KeptRelease): Promise<void> {
  await transaction.put('shelterReleases', { ...release })
}

/** The releases submitted before a moment (ms), the latest first. */
export async function pageOfReleases(before: number, limit: number): Promise<KeptRelease[]> {
  return releases().findAll({ submittedAt: { below: before } }, { orderBy: [['submittedAt', 'desc']], limit })
}
