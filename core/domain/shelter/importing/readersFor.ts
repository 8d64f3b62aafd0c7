import { hazardFields, type ImportField } from './fields'
import { readChoices, readHazards, readKind, readOpening, readStepFree, readUses } from './readChoices'
import { readDistrict } from './readDistrict'
import { readArea, readCapacity, readSentences } from './readFigures'
import type { Columns, Reading, Wish } from './reading'
import { readLeave } from './readLeave'
import { readPoint } from './readPoint'
import { plainTexts, readExtra, readFloor, readLists, readName, readTelephone, readText } from './readTexts'

type Reader = (reading: Reading) => void

/** What reads a row, with the fields of which it needs at least one; null: it always has something to say. Their order counts. */
const readers: readonly (readonly [read: Reader, fields: readonly ImportField[] | null])[] = [
  [readName, null],
  ...plainTexts.map((field) => [readText(field), [field]] as const),
  [readFloor, ['floor']],
  [readTelephone, ['telephone']],
  [readLists, ['otherNames', 'facilities']],
  [readCapacity, ['capacity']],
  [readArea, ['area']],
  [readSentences, ['prose']],
  [readKind, null],
  [readUses, ['uses']],
  [readChoices, ['level', 'space', 'duration', 'condition']],
  [readHazards, ['hazards', ...hazardFields]],
  [readStepFree, ['stepFree']],
  [readOpening, ['opening']],
  [readPoint, ['point', 'longitude', 'latitude']],
  // The district may be told by the point and by the address.
  [readDistrict, null],
  [
    readLeave,
    [
      'sourceDocument',
      'checkedOn',
      'checkedBy',
      'consentDocument',
      'consentDate',
      'approvedBy',
      'approvalNumber',
      'approvalDate',
      'approvalScope',
    ],
  ],
  [readExtra, ['extra', 'prose']],
]

/** The readers that a mapping needs: the others would find nothing in any row. */
export function readersFor(columns: Columns, { defaults }: Wish): Reader[] {
  return readers
    .filter(
      ([read, fields]) =>
        fields === null ||
        fields.some((field) => columns[field] !== undefined) ||
        (read === readUses && defaults.uses !== undefined) ||
        (read === readLeave && defaults.source !== undefined),
    )
    .map(([read]) => read)
}
