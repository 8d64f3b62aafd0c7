import { EXTRA_CHARACTERS, MOST_FACILITIES, MOST_OTHER_NAMES, mostCharacters } from './limits'
import type { Reading } from './reading'
import { isPersonal } from './cells/personal'
import { hasLostCharacter, isLongerThan, oneLine, said } from '../../files/cellText'
import { listIn } from './cells/words'

type TextField = keyof typeof mostCharacters

/** Texts that are kept as they are written. */
export const plainTexts = [
  'officeNumber',
  'address',
  'entrance',
  'normalUse',
  'unit',
  'authority',
] as const satisfies TextField[]

/** A text that may be kept: not too long, and with nobody's own number in it. */
function kept(reading: Reading, field: TextField): string | null {
  const text = reading.text(field)
  if (text === null) return null
  if (isLongerThan(text, mostCharacters[field])) reading.say('tooLong', field)
  else if (isPersonal(text)) reading.say('personal', field)
  else return field === 'entrance' ? text : oneLine(text)
  return null
}

/** A place without a name is not taken. */
export function readName(reading: Reading): void {
  const name = reading.text('name')
  if (name === null) reading.say('nameMissing', 'name')
  else if (isLongerThan(name, mostCharacters.name)) reading.say('tooLongName', 'name')
  else if (isPersonal(name)) reading.say('personalName', 'name')
  else {
    reading.patch.name = oneLine(name)
    if (hasLostCharacter(name)) reading.say('lostCharacter', 'name')
  }
}

/** Reads one of the texts that are kept as they are written. */
export const readText =
  (field: (typeof plainTexts)[number]) =>
  (reading: Reading): void => {
    const text = kept(reading, field)
    if (text === null) return
    reading.patch[field] = text
    if (field === 'address' && hasLostCharacter(text)) reading.say('lostCharacter', field)
  }

/** '1.0' under 地下楼层数 is 地下1层. */
export function readFloor(reading: Reading): void {
  const text = kept(reading, 'floor')
  if (text === null) return
  const [, floors] = /^(\d{1,2})(?:\.0+)?$/.exec(text.normalize('NFKC')) ?? []
  const isBelow = (reading.columnsOf('floor')[0]?.header ?? '').includes('地下')
  if (floors === undefined) reading.patch.floor = text
  else if (floors !== '0') reading.patch.floor = isBelow ? `地下${floors}层` : `${floors}层`
}

/** The number of a unit; a mobile number is a person's. */
export function readTelephone(reading: Reading): void {
  const text = kept(reading, 'telephone')
  if (text !== null && /\d{3}/.test(text.normalize('NFKC'))) reading.patch.telephone = text
}

/** Other names and facilities: several in one cell, and in several columns. */
export function readLists(reading: Reading): void {
  const all = (field: 'otherNames' | 'facilities', most: number, characters: number): string[] => {
    const found = reading.columnsOf(field).flatMap(({ column }) => {
      const list = listIn(said(reading.at(column)) ?? '')
      if (list.some(isPersonal)) reading.say('personal', column)
      if (list.some((one) => isLongerThan(one, characters))) reading.say('tooLong', column)
      return list.filter((one) => !isLongerThan(one, characters) && !isPersonal(one))
    })
    const different = [...new Set(found)]
    if (different.length > most) reading.say('tooMany', field)
    return different.slice(0, most)
  }
  const otherNames = all('otherNames', MOST_OTHER_NAMES, 80)
  if (otherNames.length > 0) reading.patch.otherNames = otherNames
  const facilities = all('facilities', MOST_FACILITIES, 60)
  if (facilities.length > 0) reading.patch.facilities = facilities
}

/** Columns without a field of their own, by their header, for the office only. */
export function readExtra(reading: Reading): void {
  const extra: Record<string, string> = {}
  for (const { column, extra: name } of [...reading.columnsOf('extra'), ...reading.columnsOf('prose')]) {
    const text = name === null ? null : said(reading.at(column))
    if (name === null || text === null) continue
    if (isPersonal(text)) reading.say('personal', column)
    else if (isLongerThan(text, EXTRA_CHARACTERS)) reading.say('tooLong', column)
    else extra[name] = text
  }
  if (Object.keys(extra).length > 0) reading.patch.extra = extra
}
