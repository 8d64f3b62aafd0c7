import type { Contract } from '@core/contract'
import type { Reply } from '@core/contract/errors'
import type { InputOf, OutputOf } from '@core/contract/operation'
import { dateAt } from '@core/domain/moment'
import type { Manifest } from '@core/domain/publication/packs'
import { placesOf } from '@core/domain/shelter/sheltersPack'
import type { PublicShelter, ShelterDetailsPack, SheltersPack } from '@core/domain/shelter/publicShelter'
import type { Shelter } from '@core/domain/shelter/shelter'
import { changeList } from '../../cloudfunctions/shelter/changeList'
import { hireOffice, numberOf, office } from '../seeds/office'
import { shelterRecord } from '../seeds/shelterRecord'
import { openWorld, phoneId, valueOf, type World, type WorldOptions } from './world'

type Api = Contract['shelter']
type Person = keyof typeof office
type Kept = OutputOf<Api['saveShelter']>
type Release = OutputOf<Api['submitRelease']>
type Move = 'sendBackRelease' | 'approveRelease' | 'reviewReleaseSecrecy' | 'publishRelease'

/** A world with an office in it, and what its people do with the list of places. */
export interface ShelterDesk extends World {
  /** What an operation answers this person. */
  tell<A extends keyof Api>(who: Person, action: A, input: InputOf<Api[A]>): Promise<Reply<OutputOf<Api[A]>>>
  /** Writes a place: a new one, or the record with changes. The answer may be a refusal. */
  save(who: Person, changes: Partial<Shelter>, record?: Kept): Promise<Reply<Kept>>
  /** A new place that the city's editor wrote. */
  place(changes?: Partial<Shelter>): Promise<Kept>
  /** Takes a place out of the list, as an import does. */
  remove(record: Kept): Promise<void>
  /** The editor hands the list over as it is. */
  submitted(who?: Person): Promise<Release>
  /** Makes a move with a release as it stands; the answer may be a refusal. */
  move(who: Person, action: Move, release: Release, more?: object): Promise<Reply<Release>>
  /** Makes moves one after the other, each of them accepted. */
  moves(release: Release, ...list: readonly (readonly [Person, Move, object?])[]): Promise<Release>
  /** The list as it is, reviewed and out. */
  out(): Promise<Release>
  /** The manifest that the web reads. */
  manifest(): Promise<Manifest>
  /** A pack in force, as a phone reads it; null where there is none. */
  packOf(name: 'shelters'): Promise<SheltersPack | null>
  packOf(name: `shelterDetails.${string}`): Promise<ShelterDetailsPack | null>
  /** The places that everybody reads, by the day of the cloud's clock. */
  readByAll(today?: string): Promise<PublicShelter[]>
  /** The names of those, in the order of names. */
  namesForAll(): Promise<string[]>
}

/** By what an 应急避难场所 may be public: its consent, and that somebody looked. */
export const found = {
  consent: { document: '示例函〔2026〕1号', date: '2026-01-31' },
  checked: { on: '2026-10-01', by: '示例办' },
}

/** What is put into `saveShelter`: a place with an id that a phone made. */
export const written = (changes: Partial<Shelter> = {}): InputOf<Api['saveShelter']>['shelter'] => ({
  ...shelterRecord({ id: phoneId(), ...changes }),
})

/** Opens a world in which the office keeps its list. */
export async function openShelterDesk(options: WorldOptions = {}): Promise<ShelterDesk> {
  const world = await openWorld([], { bank: [], ...options })
  await hireOffice()
  const files = `${world.cloud.gateway}/files/packs`

  const tell: ShelterDesk['tell'] = (who, action, input) => world.ask(office[who], 'shelter', action, input)
  const save: ShelterDesk['save'] = (who, changes, record) => {
    const shelter = written({ ...(record?.shelter as Shelter | undefined), ...changes })
    return tell(who, 'saveShelter', { actId: phoneId(), revision: record?.revision ?? 0, shelter })
  }
  const move: ShelterDesk['move'] = (who, action, { id, revision }, more = {}) =>
    world.send(office[who], 'shelter', { action, input: { actId: phoneId(), id, revision, ...more } }) as Promise<
      Reply<Release>
    >
  const moves: ShelterDesk['moves'] = async (release, ...list) => {
    let latest = release
    for (const [who, action, more] of list) latest = valueOf(await move(who, action, latest, more))
    return latest
  }
  const remove: ShelterDesk['remove'] = async ({ shelter: { id } }) => {
    const act = { actId: phoneId(), by: numberOf('editor'), act: 'shelter.confirmImport' as const, subject: id, now: 1 }
    const done = (revision: number) => ({ answer: revision, before: null, after: null })
    await changeList(act, () => Promise.resolve({ remove: [id], done }))
  }
  const submitted: ShelterDesk['submitted'] = async (who = 'editor') => {
    const { list } = valueOf(await tell(who, 'readRelease', {}))
    return valueOf(await tell(who, 'submitRelease', { actId: phoneId(), id: phoneId(), list: list.revision }))
  }
  const manifest: ShelterDesk['manifest'] = async () =>
    (await (await fetch(`${files}/manifest.json`)).json()) as Manifest
  const packOf = (async (name: string) => {
    const { packs } = await manifest()
    const entry = packs[name]
    return entry ? ((await (await fetch(`${files}/${entry.hash}.json`)).json()) as unknown) : null
  }) as ShelterDesk['packOf']
  const readByAll: ShelterDesk['readByAll'] = async (today = dateAt(world.cloud.clock.now())) => {
    const pack = await packOf('shelters')
    return pack ? placesOf(pack, today) : []
  }
  return {
    ...world,
    ...{ tell, save, remove, move, moves, submitted, manifest, packOf, readByAll },
    place: async (changes = {}) => valueOf(await save('editor', changes)),
    out: async () =>
      moves(
        await submitted(),
        ['reviewer', 'approveRelease'],
        ['secrecy', 'reviewReleaseSecrecy', { conclusion: '可以公开' }],
        ['editor', 'publishRelease'],
      ),
    namesForAll: async () => (await readByAll()).map(({ name }) => name).sort(),
  }
}
