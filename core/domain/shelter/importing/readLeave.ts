import type { Reading } from './reading'
import { readDate } from '../../files/cellDate'
import { isLongerThan, oneLine } from '../../files/cellText'
import { holdsPersonsName } from '../personsName'
import { isPersonal } from './cells/personal'
import { scopeIn } from './cells/words'
import type { ImportField } from './fields'

/** A date that is there and understood; what is not understood is said. */
function date(reading: Reading, field: ImportField): string | null {
  const read = reading.has(field) ? readDate(reading.cell(field)) : null
  if (read === 'unclear') reading.say('dateUnclear', field)
  return read === null || read === 'unclear' ? null : read.date
}

/** Where a unit is asked for: a person is not named there. */
const units: readonly ImportField[] = ['checkedBy', 'approvedBy']

/** A text that may be kept: not too long, and with nothing in it that belongs to a person. */
function words(reading: Reading, field: ImportField, most: number): string | null {
  const text = reading.has(field) ? reading.text(field) : null
  if (text === null) return null
  if (isLongerThan(text, most)) reading.say('tooLong', field)
  else if (isPersonal(text) || (units.includes(field) && holdsPersonsName(text, reading.context.wish.area)))
    reading.say('personal', field)
  else return oneLine(text)
  return null
}

/** Where it is from, who looked and when, and what lets it be public. Half of a proof is none. */
export function readLeave(reading: Reading): void {
  readSource(reading)
  const on = date(reading, 'checkedOn')
  const by = words(reading, 'checkedBy', 100)
  if (on !== null && by !== null) reading.patch.checked = { on, by }
  else if (on !== null || by !== null) reading.say('checkedIncomplete', on === null ? 'checkedBy' : 'checkedOn')
  const document = words(reading, 'consentDocument', 120)
  const agreed = date(reading, 'consentDate')
  if (document !== null && agreed !== null) reading.patch.consent = { document, date: agreed }
  else if (document !== null || agreed !== null)
    reading.say('consentIncomplete', document === null ? 'consentDate' : 'consentDocument')
  readApproval(reading)
}

function readSource(reading: Reading): void {
  const { source } = reading.context.wish.defaults
  const document = words(reading, 'sourceDocument', 120)
  const on = date(reading, 'sourceDate')
  if (document !== null) reading.patch.source = { document, date: on }
  else if (source) reading.patch.source = source
}

function readApproval(reading: Reading): void {
  const by = words(reading, 'approvedBy', 100)
  const documentNumber = words(reading, 'approvalNumber', 80)
  const approved = date(reading, 'approvalDate')
  const validUntil = date(reading, 'approvalUntil')
  const named = words(reading, 'approvalScope', 100)
  const scope = named === null ? null : scopeIn(named)
  if (named !== null && scope === null) reading.say('scopeUnknown', 'approvalScope')
  if (by !== null && documentNumber !== null && approved !== null && scope !== null) {
    // An end that cannot be read is no leave without an end.
    const isWhole = validUntil !== null || reading.text('approvalUntil') === null
    if (isWhole) reading.patch.approval = { by, documentNumber, date: approved, validUntil, scope }
    else reading.say('approvalIncomplete', 'approvalUntil')
  } else if ([by, documentNumber, approved, named].some((one) => one !== null))
    reading.say('approvalIncomplete', by === null ? 'approvalNumber' : 'approvedBy')
}
