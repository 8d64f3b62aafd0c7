import { blockedRecord } from './blockedRecord'
import { isStale } from './isStale'
import type { Scope, Use } from './kinds'
import { reason, type Reason, type ReasonCode } from './reasons'
import type { Shelter } from './shelter'

/** What of a record may be public on a day. */
export type Publishability =
  /** Nothing; with every reason. */
  | { state: 'inside'; reasons: readonly Reason[] }
  | {
      state: 'public'
      /** How much is covered: `fieldScopes` says which fields that are. */
      scope: Scope
      /** The uses that may be told. */
      uses: readonly Use[]
      stale: boolean
      /** The last day on which it may be shown; null: no end. */
      shownUntil: string | null
      /** What stays inside although the place is public, and what is said beside it. */
      remarks: readonly Reason[]
    }

/** The day for which it is asked ('2027-03-01'), and after how many days without a check the city calls a place 待核实. */
export interface Day {
  today: string
  staleAfterDays: number
}

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)
const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

/** What keeps an approval from holding on a day; null: it holds. */
function approvalFault({ approval, approvedAs }: Shelter, today: string): ReasonCode | null {
  if (!approval) return 'noApproval'
  const { by, documentNumber, date, validUntil } = approval
  if (isBlank(by) || isBlank(documentNumber) || !isDate(date)) return 'approvalIncomplete'
  if (validUntil !== null && !isDate(validUntil)) return 'approvalIncomplete'
  if (date > today) return 'approvalNotYet'
  if (validUntil !== null && validUntil < today) return 'approvalExpired'
  return approvedAs ? 'approvedAsOther' : null
}

function consentFaults({ authority, consent }: Shelter, today: string): ReasonCode[] {
  const faults: ReasonCode[] = isBlank(authority) ? ['noAuthority'] : []
  if (!consent || isBlank(consent.document) || !isDate(consent.date)) return [...faults, 'noConsent']
  return consent.date > today ? [...faults, 'consentNotYet'] : faults
}

const isWork = ({ kind }: Shelter): boolean => kind === 'personnelShelter' || kind === 'evacuationBase'

/** What keeps the whole record inside. */
function faults(record: Shelter, today: string): ReasonCode[] {
  const approval = isWork(record) ? approvalFault(record, today) : null
  return [
    ...(blockedRecord(record) ? (['blocked'] as const) : []),
    ...(record.withdrawn ? (['withdrawn'] as const) : []),
    ...(approval ? [approval] : []),
    ...(record.kind === 'emergencyShelter' ? consentFaults(record, today) : []),
  ]
}

/** A place that is no civil-defence work is a cover from the air only by an approval that lets its exact point out. */
function mayTellAirRaid(record: Shelter, today: string): boolean {
  if (isWork(record)) return true
  return approvalFault(record, today) === null && record.approval?.scope === 'exact'
}

const scopeRemarks: Readonly<Record<Scope, readonly ReasonCode[]>> = {
  street: ['streetOnly'],
  address: ['addressOnly'],
  exact: [],
}

/**
 * What of a record may be public on a day. A civil-defence work (人员掩蔽工程, 人防疏散基地) only by an approval that holds
 * on that day and was given for the place as it stands there, and only what its scope covers; an 应急避难场所 only with its 主管部门 and that one's consent to show it
 * here; a 宣教场所 without either; nothing that was withdrawn, and nothing with the words of a blocked kind. Of a place of
 * whatever kind that has an approval too, no more is told than the scope of that covers. A record that nobody has checked for longer than the city
 * allows is public, and says 待核实.
 */
export function publishability(record: Shelter, { today, staleAfterDays }: Day): Publishability {
  const kept = faults(record, today)
  if (kept.length > 0) return { state: 'inside', reasons: kept.map(reason) }
  const scope = record.approval?.scope ?? 'exact'
  const uses = record.uses.filter((use) => use !== 'airRaid' || mayTellAirRaid(record, today))
  const stale = isStale(record.checked?.on ?? null, today, staleAfterDays)
  const remarks: ReasonCode[] = [
    ...scopeRemarks[scope],
    ...(uses.length < record.uses.length ? (['airRaidNotApproved'] as const) : []),
    ...(stale ? (['stale'] as const) : []),
  ]
  const isByApproval = isWork(record) || uses.includes('airRaid')
  const shownUntil = isByApproval ? (record.approval?.validUntil ?? null) : null
  return { state: 'public', scope, uses, stale, shownUntil, remarks: remarks.map(reason) }
}
