import { AppError } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { personApi } from '@core/contract/person'
import { checkedAlong, checkedAtEnd } from '@core/domain/person/auditChain'
import type { Handler } from '../_kit/serve'
import { auditHash } from '../_kit/staffAct'
import { chainEnd, entriesFrom, isAnyAfter, stretchUpTo } from './storeOfAudit'

/** How many entries one call works out. */
const STRETCH = 500

/** What was written while the chain was worked out is no fault of it: then the end has moved on. */
async function isBeyondEnd(place: number): Promise<boolean> {
  return (await isAnyAfter(place)) && (await chainEnd()).place === place
}

/** A whole stretch without a single entry: the chain goes on behind it, or was cut off. */
async function broken(place: number): Promise<OutputOf<typeof personApi.verifyAudit>> {
  const how = (await isAnyAfter(place)) ? 'missing' : 'cut'
  return { checkedTo: place - 1, broken: { place, how }, done: true }
}

/** Works out a stretch of the chain again. */
export const verifyAudit: Handler<typeof personApi.verifyAudit> = async ({ after }) => {
  const end = await chainEnd()
  if (after > end.place) throw new AppError('NOT_FOUND')
  const before = await stretchUpTo(after)
  if (typeof before === 'string') return { checkedTo: after - 1, broken: { place: after, how: before }, done: true }
  const upTo = Math.min(after + STRETCH, end.place)
  const entries = await entriesFrom(after + 1, upTo)
  if (upTo < end.place && entries.length === 0) return broken(after + 1)
  const along = checkedAlong(before, entries, auditHash)
  if (upTo < end.place) return { ...along, done: along.broken !== null }
  const whole = checkedAtEnd(along, end)
  const grown = !whole.broken && (await isBeyondEnd(end.place))
  return { ...whole, ...(grown && { broken: { place: end.place + 1, how: 'changed' } }), done: true }
}
