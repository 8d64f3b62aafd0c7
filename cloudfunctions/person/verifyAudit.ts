import { AppError } from '@core/contract/errors'
import type { personApi } from '@core/contract/person'
import { checkedAlong, checkedAtEnd, type Stretch } from '@core/domain/person/auditChain'
import type { Handler } from '../_kit/serve'
import { auditHash } from '../_kit/staffAct'
import { chainEnd, entriesAfter, stretchUpTo } from './storeOfAudit'

/** How many entries one call works out, and how many are read at a time: an entry may be 100 KB. */
const STRETCH = 500
const AT_A_TIME = 50

/** The chain after a stretch that holds, as far as one call goes; `ended` when there is nothing more. */
async function along(before: Stretch, upTo: number): Promise<{ stretch: Stretch; ended: boolean }> {
  let stretch = before
  while (!stretch.broken && stretch.checkedTo < before.checkedTo + STRETCH) {
    const entries = await entriesAfter(stretch.checkedTo, upTo, AT_A_TIME)
    stretch = checkedAlong(stretch, entries, auditHash)
    if (entries.length < AT_A_TIME) return { stretch, ended: true }
  }
  return { stretch, ended: false }
}

/** What was written while the chain was worked out is no fault of it: then the end has moved on. */
async function isBeyondEnd(place: number): Promise<boolean> {
  const beyond = await entriesAfter(place, place + 1, 1)
  return beyond.length > 0 && (await chainEnd()).place === place
}

/** Works out a stretch of the chain again. */
export const verifyAudit: Handler<typeof personApi.verifyAudit> = async ({ after }) => {
  const end = await chainEnd()
  if (after > end.place) throw new AppError('NOT_FOUND')
  const before = await stretchUpTo(after)
  if (typeof before === 'string') return { checkedTo: after - 1, broken: { place: after, how: before }, done: true }
  const { stretch, ended } = await along(before, end.place)
  const { checkedTo, broken } = ended ? checkedAtEnd(stretch, end) : stretch
  if (broken || !ended) return { checkedTo, broken, done: broken !== null }
  const grown = await isBeyondEnd(end.place)
  return { checkedTo, broken: grown ? { place: end.place + 1, how: 'changed' } : null, done: true }
}
