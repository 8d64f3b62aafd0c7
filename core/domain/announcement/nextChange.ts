import type { AnnouncementRecord } from './moves'
import { EXPIRED_FOR, WITHDRAWN_FOR } from './packOf'

/**
 * The next moment (ms), not before `from`, at which an announcement changes what everybody may read: it comes out, it is
 * withdrawn, its line of a withdrawal has stood its time, or it has been expired for long enough. Null: no more.
 */
export function nextChange({ moments }: Pick<AnnouncementRecord, 'moments'>, from: number): number | null {
  const { publishAt, expireAt, withdrawn, discarded } = moments
  if (publishAt === undefined || discarded) return null
  const lastly = withdrawn
    ? withdrawn.at < publishAt
      ? []
      : [withdrawn.at, withdrawn.at + WITHDRAWN_FOR]
    : [publishAt, ...(expireAt === undefined ? [] : [expireAt + EXPIRED_FOR])]
  const ahead = lastly.filter((moment) => moment >= from)
  return ahead.length > 0 ? Math.min(...ahead) : null
}
