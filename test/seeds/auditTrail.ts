import type { AuditEntry } from '@core/domain/person/audit'
import { CHAIN_START } from '@core/domain/person/audit'
import { collection } from '../../cloudfunctions/_kit/database'
import { auditHash, auditKey, type AuditHead, type KeptAuditEntry } from '../../cloudfunctions/_kit/staffAct'

export const trail = () => collection<KeptAuditEntry>('audit')
export const trailHead = () => collection<AuditHead>('auditHead')

/** Writes a trail of so many entries, as acts would, over whatever is there; each says so many characters. */
export async function writeTrail(length: number, characters = 1): Promise<void> {
  const entries: KeptAuditEntry[] = []
  for (let place = 1; place <= length; place++) {
    const entry: AuditEntry = {
      ...{ place, at: 1.8e12 + place, by: `S000${(place % 3) + 1}`, act: 'announcement.save', before: null },
      ...{ subject: `announcement-${place % 2}`, after: '字'.repeat(characters) },
      previous: entries.at(-1)?.hash ?? CHAIN_START,
    }
    entries.push({ _id: auditKey(place), ...entry, hash: auditHash(entry) })
  }
  await Promise.all(entries.map((entry) => trail().put(entry)))
  await trailHead().put({ _id: 'head', place: length, hash: entries.at(-1)?.hash ?? CHAIN_START })
}
