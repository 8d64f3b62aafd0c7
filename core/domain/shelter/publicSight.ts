import { shelterFieldName } from './fieldNames'
import type { fieldScopes } from './fieldScopes'
import { covers } from './fieldScopes'
import { publishability, type Day } from './publishability'
import { lacksOf, lackWords } from './needsAttention'
import type { Shelter } from './shelter'

/** What everybody will read of a record, told to staff: the names of fields, and why in words. */
export interface PublicSight {
  isPublic: boolean
  why: readonly string[]
  /** Fields that are shown, those shown as unknown, and those that are known and stay inside. */
  shown: readonly string[]
  unknown: readonly string[]
  hidden: readonly string[]
}

type Field = keyof typeof fieldScopes

/** Fields of the office's record by which public ones are filled. */
const fields: readonly { field: Field; of: keyof Shelter }[] = [
  ...(
    [
      'name',
      'otherNames',
      'kind',
      'uses',
      'level',
      'condition',
      'district',
      'town',
      'address',
      'entrance',
      'photos',
    ] as const
  ).map((field) => ({ field, of: field })),
  { field: 'longitude', of: 'point' },
  ...(
    ['floor', 'stepFree', 'normalUse', 'hours', 'opening', 'capacity', 'area', 'space', 'duration', 'hazards'] as const
  ).map((field) => ({ field, of: field })),
  ...(['facilities', 'unit', 'telephone', 'authority', 'source'] as const).map((field) => ({ field, of: field })),
  { field: 'checkedOn', of: 'checked' },
]

const isKnown = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0)

/** What everybody will read of a record on a day, by the rule that publishing goes by. */
export function publicSight(record: Shelter, day: Day): PublicSight {
  const found = publishability(record, day)
  const lacking = lacksOf(record, found).map((lack) => lackWords[lack])
  if (found.state === 'inside')
    return { isPublic: false, why: found.reasons.map(({ words }) => words), shown: [], unknown: [], hidden: [] }
  const { scope, remarks } = found
  const names = (wanted: (entry: (typeof fields)[number]) => boolean) =>
    fields.filter(wanted).map(({ of }) => shelterFieldName(of))
  return {
    isPublic: true,
    why: [...remarks.map(({ words }) => words), ...lacking],
    shown: names(({ field, of }) => covers(scope, field) && isKnown(record[of])),
    unknown: names(({ field, of }) => covers(scope, field) && !isKnown(record[of])),
    hidden: [
      ...names(({ field, of }) => !covers(scope, field) && isKnown(record[of])),
      ...(record.officeNumber === null ? [] : [shelterFieldName('officeNumber')]),
      ...(Object.keys(record.extra).length === 0 ? [] : [shelterFieldName('extra')]),
    ],
  }
}
