import type { Chance } from '@core/domain/chance'
import { importFields } from '@core/domain/shelter/importing/fields'
import { datums, placeKinds, uses } from '@core/domain/shelter/kinds'
import { shelterRecord } from '../../seeds/shelterRecord'
import { deskPeople } from './deskInputs'
import type { Asked, Memory, Seen } from './memory'
import { between, pick } from './pick'

const districts = ['610722', '610702', '110101'] as const

const newId = (memory: Memory): string => `trial-made-place-${String((memory.count += 1)).padStart(10, '0')}`

const someone = (memory: Memory, chance: Chance): string => {
  const who = chance()
  if (who < 0.55) return deskPeople[0]
  return who < 0.75 ? deskPeople[1] : pick(memory.people, chance)
}

const seen = (known: readonly Seen[], memory: Memory, chance: Chance): Seen =>
  known.length > 0 && chance() < 0.9 ? pick(known, chance) : { id: newId(memory), revision: 0 }

const ask = (memory: Memory, chance: Chance, input: object): Asked => ({ openId: someone(memory, chance), input })

const actWith =
  (of: 'places' | 'releases', more: object = {}) =>
  (memory: Memory, _now: number, chance: Chance): Asked =>
    ask(memory, chance, { actId: newId(memory), ...seen(memory[of], memory, chance), ...more })

function placeOf(id: string, chance: Chance) {
  const words = pick(['', '示例路1号', '指挥所旁', '长'.repeat(200)], chance)
  return shelterRecord({
    ...{
      id,
      name: `示例${between(1, 99, chance)}号`,
      kind: pick(placeKinds, chance),
      district: pick(districts, chance),
    },
    ...{ uses: uses.filter(() => chance() < 0.5), address: words === '' ? null : words },
    ...{ capacity: chance() < 0.5 ? null : between(0, 30_000, chance), extra: chance() < 0.5 ? {} : { 'a.b$': words } },
    point: { longitude: between(100, 110, chance), latitude: 33, source: 'WGS84', precision: 'site' },
  })
}

/** An import that was begun, or mostly so. */
const importOf = (memory: Memory, chance: Chance, known = 0.9): string =>
  memory.imports.length > 0 && chance() < known ? pick(memory.imports, chance) : newId(memory)

/** What an import's file would be called; nobody of a trial uploads one. */
function fileOf(memory: Memory, chance: Chance) {
  const id = importOf(memory, chance)
  return { id, fileId: `cloud://local.local-local/imports/${'0'.repeat(32)}/${id}` }
}

type Inputs = Readonly<Record<string, (memory: Memory, now: number, chance: Chance) => Asked>>

/** A question to the list of places, by somebody who may ask it or not. */
export const shelterInputs: Inputs = {
  'shelter.listShelters': (memory, _now, chance) =>
    ask(memory, chance, {
      ...(chance() < 0.5 && { district: pick(districts, chance) }),
      ...(chance() < 0.5 && { words: pick(['示例', '1', ' '], chance) }),
      ...(chance() < 0.3 && { after: pick(['[0,"示例","x"]', 'null', '{', '[]', '7'], chance) }),
      attention: chance() < 0.5,
    }),
  'shelter.readShelter': (memory, _now, chance) =>
    ask(memory, chance, {
      id: seen(memory.places, memory, chance).id,
      ...(chance() < 0.5 && { before: between(0, 60, chance) }),
    }),
  'shelter.saveShelter': (memory, _now, chance) => {
    const { id, revision } = chance() < 0.5 ? { id: newId(memory), revision: 0 } : seen(memory.places, memory, chance)
    return ask(memory, chance, { actId: newId(memory), revision, shelter: placeOf(id, chance), note: '' })
  },
  'shelter.attachPhoto': (memory, _now, chance) =>
    ask(memory, chance, {
      ...{ actId: newId(memory), fileId: 'cloud://local.local-local/uploads/none/a.png', caption: '图' },
    }),
  'shelter.openPhotos': (memory, _now, chance) => ask(memory, chance, { hashes: ['a'.repeat(64)] }),
  'shelter.withdrawShelter': actWith('places', { reason: '门已封' }),
  'shelter.restoreShelter': actWith('places'),
  'shelter.readRelease': (memory, _now, chance) => ask(memory, chance, chance() < 0.5 ? {} : { after: '50' }),
  'shelter.submitRelease': (memory, _now, chance) =>
    ask(memory, chance, {
      ...{ actId: newId(memory), id: newId(memory), list: Math.max(0, memory.list - between(0, 1, chance)), note: '' },
    }),
  'shelter.sendBackRelease': actWith('releases', { reason: '改' }),
  'shelter.approveRelease': actWith('releases'),
  'shelter.reviewReleaseSecrecy': actWith('releases', { conclusion: '可以公开' }),
  'shelter.publishRelease': actWith('releases'),
  'shelter.listReleases': (memory, now, chance) => ask(memory, chance, chance() < 0.5 ? {} : { before: now }),
  'shelter.beginImport': (memory, _now, chance) =>
    ask(memory, chance, { actId: newId(memory), id: importOf(memory, chance, 0.2) }),
  'shelter.readImport': (memory, _now, chance) => ask(memory, chance, fileOf(memory, chance)),
  'shelter.readImportState': (memory, _now, chance) => ask(memory, chance, { id: importOf(memory, chance) }),
  'shelter.checkImport': (memory, _now, chance) =>
    ask(memory, chance, {
      ...fileOf(memory, chance),
      ...{ sheet: between(0, 2, chance), headerRow: between(0, 9, chance), datum: pick([...datums, null], chance) },
      columns: Array.from({ length: between(0, 9, chance) }, () => pick(importFields, chance)),
    }),
  'shelter.listProblems': (memory, _now, chance) => ask(memory, chance, { id: importOf(memory, chance) }),
  'shelter.confirmImport': (memory, _now, chance) =>
    ask(memory, chance, { actId: newId(memory), id: importOf(memory, chance), fewer: chance() < 0.5 }),
  'shelter.refuseImport': (memory, _now, chance) =>
    ask(memory, chance, { actId: newId(memory), id: importOf(memory, chance) }),
}
