import { hoursFromText, hoursToText } from './hoursText'
import { conditionLetters, durationLetters, hazardLetters, kindLetters, spaceLetters, useLetters } from './letters'
import type { Letters } from './letters'
import type { PublicShelter } from './publicShelter'

/** One place of the list as it is written: its values in the order of `rowFields`, without the empty ones at the end. */
export type Row = readonly unknown[]

interface Field {
  name: keyof PublicShelter
  write: (place: PublicShelter) => unknown
}

const flag = (value: boolean | null): 1 | 0 | null => (value === null ? null : value ? 1 : 0)
const words = (values: readonly string[]): readonly string[] | null => (values.length > 0 ? values : null)
const lettersOf = <T extends string>({ letterOf }: Letters<T>, values: readonly T[]): string | null =>
  values.length > 0 ? values.map(letterOf).join('') : null

/** What a row holds, what is nearly always known first. */
const fields: readonly Field[] = [
  { name: 'id', write: ({ id }) => id },
  { name: 'name', write: ({ name }) => name },
  { name: 'kind', write: ({ kind }) => kindLetters.letterOf(kind) },
  { name: 'uses', write: ({ uses }) => lettersOf(useLetters, uses) },
  { name: 'district', write: ({ district }) => district },
  { name: 'town', write: ({ town }) => town },
  { name: 'address', write: ({ address }) => address },
  { name: 'longitude', write: ({ longitude }) => longitude },
  { name: 'latitude', write: ({ latitude }) => latitude },
  { name: 'initials', write: ({ initials }) => initials.join(' ') || null },
  { name: 'condition', write: ({ condition }) => condition && conditionLetters.letterOf(condition) },
  { name: 'checkedOn', write: ({ checkedOn }) => checkedOn },
  { name: 'stale', write: ({ stale }) => (stale ? 1 : null) },
  { name: 'more', write: ({ more }) => (more ? 1 : null) },
  { name: 'entrance', write: ({ entrance }) => entrance },
  { name: 'hours', write: ({ hours }) => hours && hoursToText(hours) },
  { name: 'capacity', write: ({ capacity }) => capacity },
  { name: 'space', write: ({ space }) => space && spaceLetters.letterOf(space) },
  { name: 'duration', write: ({ duration }) => duration && durationLetters.letterOf(duration) },
  { name: 'hazards', write: ({ hazards }) => lettersOf(hazardLetters, hazards) },
  { name: 'stepFree', write: ({ stepFree }) => flag(stepFree) },
  { name: 'telephone', write: ({ telephone }) => telephone },
  { name: 'floor', write: ({ floor }) => floor },
  { name: 'otherNames', write: ({ otherNames }) => words(otherNames) },
  { name: 'rough', write: ({ rough }) => (rough ? 1 : null) },
  { name: 'shownUntil', write: ({ shownUntil }) => shownUntil },
]

export const rowFields: readonly string[] = fields.map(({ name }) => name)

/** The row of a place. */
export function rowOf(place: PublicShelter): Row {
  const row = fields.map(({ write }) => write(place))
  let length = row.length
  while (length > 0 && row[length - 1] === null) length--
  return row.slice(0, length)
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const word = <T extends string>({ wordOf }: Letters<T>, value: unknown): T | null =>
  typeof value === 'string' ? wordOf(value) : null
const wordsOf = <T extends string>({ wordOf }: Letters<T>, letters: string): T[] =>
  Array.from(letters).flatMap((letter) => wordOf(letter) ?? [])

/** Reads a text once and remembers what it said: most places have the same hours, hazards and uses. */
function once<T>(read: (text: string) => T): (value: unknown) => T {
  const known = new Map<string, T>()
  return (value) => {
    const key = text(value) ?? ''
    let result = known.get(key)
    if (result === undefined) known.set(key, (result = read(key)))
    return result
  }
}

/**
 * Reads rows whose values stand in this order: a field that is not among them is unknown, one that this code has never
 * heard of is passed over. A row without id, name and district, or of a kind that this code does not know, is null.
 */
export function rowReader(order: readonly string[]): (row: Row) => PublicShelter | null {
  const at = {} as Record<keyof PublicShelter, number>
  for (const { name } of fields) at[name] = order.indexOf(name)
  const hours = once(hoursFromText)
  const uses = once((value) => wordsOf(useLetters, value))
  const hazards = once((value) => wordsOf(hazardLetters, value))
  return (row) => {
    const [id, name, district] = [text(row[at.id]), text(row[at.name]), text(row[at.district])]
    const kind = word(kindLetters, row[at.kind])
    if (id === null || name === null || district === null || kind === null) return null
    const stepFree = row[at.stepFree]
    const otherNames = row[at.otherNames]
    return {
      id,
      name,
      otherNames: Array.isArray(otherNames) ? (otherNames as string[]) : [],
      initials: text(row[at.initials])?.split(' ') ?? [],
      kind,
      uses: uses(row[at.uses]),
      district,
      town: text(row[at.town]),
      address: text(row[at.address]),
      longitude: number(row[at.longitude]),
      latitude: number(row[at.latitude]),
      rough: row[at.rough] === 1,
      entrance: text(row[at.entrance]),
      floor: text(row[at.floor]),
      stepFree: typeof stepFree === 'number' ? stepFree === 1 : null,
      hours: hours(row[at.hours]),
      capacity: number(row[at.capacity]),
      space: word(spaceLetters, row[at.space]),
      duration: word(durationLetters, row[at.duration]),
      hazards: hazards(row[at.hazards]),
      condition: word(conditionLetters, row[at.condition]),
      telephone: text(row[at.telephone]),
      checkedOn: text(row[at.checkedOn]),
      stale: row[at.stale] === 1,
      shownUntil: text(row[at.shownUntil]),
      more: row[at.more] === 1,
    }
  }
}
