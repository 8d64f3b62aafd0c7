import { hazards, uses, type Hazard, type Use } from '../kinds'
import type { Reading } from './reading'
import { readHours } from './cells/hours'
import { isPersonal } from './cells/personal'
import { isLongerThan, oneLine, said } from '../../files/cellText'
import { conditionIn, durationIn, hazardsIn, kindIn, levelIn, spaceIn, usesIn } from './cells/words'
import { readYesNo } from '../../files/cellYesNo'
import { mostCharacters } from './limits'

const choices = [
  ['level', levelIn, 'levelUnknown'],
  ['space', spaceIn, 'spaceUnknown'],
  ['duration', durationIn, 'durationUnknown'],
  ['condition', conditionIn, 'conditionUnknown'],
] as const

/** Level, space, duration and condition: one of a closed set each. */
export function readChoices(reading: Reading): void {
  const { patch } = reading
  for (const [field, read, problem] of choices) {
    const text = reading.has(field) ? reading.text(field) : null
    if (text === null) continue
    const found = read(text)
    if (found === null) reading.say(problem, field)
    else Object.assign(patch, { [field]: found })
  }
}

/** Whether one gets in without a step. */
export function readStepFree(reading: Reading): void {
  const found = readYesNo(reading.cell('stepFree'))
  if (found === 'unclear') reading.say('yesNoUnclear', 'stepFree')
  else if (found !== null) reading.patch.stepFree = found
}

/** The kind, by its cell; else the one that is said of the whole file. A place without one is not taken. */
export function readKind(reading: Reading): void {
  const text = reading.has('kind') ? reading.text('kind') : null
  const found = text === null ? reading.context.wish.defaults.kind : kindIn(text)
  if (found) reading.patch.kind = found
  else reading.say(text === null ? 'kindMissing' : 'kindUnknown', text === null ? null : 'kind')
}

/** What it is for, by its cells; else what is said of the whole file. */
export function readUses(reading: Reading): void {
  const found = new Set<Use>(reading.columnsOf('uses').length === 0 ? (reading.context.wish.defaults.uses ?? []) : [])
  for (const { column } of reading.columnsOf('uses')) {
    const text = said(reading.at(column))
    if (text === null) continue
    const named = usesIn(text)
    if (named.length === 0) reading.say('useUnknown', column)
    for (const use of named) found.add(use)
  }
  if (found.size > 0) reading.patch.uses = uses.filter((use) => found.has(use))
}

/** From a column of words, and from columns of yes and no, one for each hazard. */
export function readHazards(reading: Reading): void {
  const found = new Set<Hazard>()
  for (const { column } of reading.columnsOf('hazards')) {
    const text = said(reading.at(column))
    if (text === null) continue
    const named = hazardsIn(text)
    if (named.length === 0) reading.say('hazardUnknown', column)
    for (const hazard of named) found.add(hazard)
  }
  for (const hazard of hazards)
    for (const { column } of reading.columnsOf(`hazard.${hazard}`)) {
      const answer = readYesNo(reading.at(column))
      if (answer === 'unclear') reading.say('yesNoUnclear', column)
      if (answer === true) found.add(hazard)
    }
  if (found.size > 0) reading.patch.hazards = hazards.filter((hazard) => found.has(hazard))
}

/** The words are kept as they are; the hours only where all of the words are understood. */
export function readOpening(reading: Reading): void {
  const text = reading.text('opening')
  if (text === null) return
  if (isLongerThan(text, mostCharacters.opening) || isPersonal(text)) {
    reading.say(isPersonal(text) ? 'personal' : 'tooLong', 'opening')
    return
  }
  reading.patch.opening = oneLine(text)
  const hours = readHours(text)
  if (hours) reading.patch.hours = hours
  else reading.say('hoursUnclear', 'opening')
}
