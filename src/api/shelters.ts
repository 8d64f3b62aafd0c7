import { useEffect, useState } from 'react'
import { city } from '@city'
import { dateAt } from '@core/domain/moment'
import { detailsPackOf } from '@core/domain/publication/packs'
import type { PublicShelter, ShelterDetailsPack } from '@core/domain/shelter/publicShelter'
import { placesOf } from '@core/domain/shelter/sheltersPack'
import { now } from '@/session/serverClock'
import { fetchFilePack, readFilePack, renewFilePacks, useFilePacks } from './filePacks'
import { renewPacks, usePublished } from './packs'

/** The list of places as the phone holds it. */
export interface ShelterList {
  places: readonly PublicShelter[]
  /** The day to which it is good: '2027-03-01'. */
  date: string
  /** Which details belong to it: the hash of their pack, by district. */
  details: Readonly<Record<string, string>>
  sample: boolean
}

/**
 * `reading`: it is being read from its file, or the cloud is being asked for the first one. `unpublished`: the office has
 * published none. `notFetched`: there may be one, and this phone could not fetch it yet.
 */
export type Shelters =
  { state: 'reading' } | { state: 'unpublished' } | { state: 'notFetched' } | { state: 'there'; list: ShelterList }

/** The list that was read last: the pages that show it read it once. */
let lastRead: { hash: string; day: string; list: ShelterList } | null = null

async function readList(hash: string, sample: boolean, day: string): Promise<ShelterList | null> {
  if (lastRead?.hash === hash && lastRead.day === day) return lastRead.list
  const pack = await readFilePack('shelters')
  if (!pack) return null
  const list = {
    places: placesOf(pack, day, city.shelters.staleAfterDays),
    date: pack.date,
    details: pack.details ?? {},
    sample,
  }
  lastRead = { hash, day, list }
  return list
}

/** The list of places: read from the phone when a page wants it, and again whole when a new one has come. */
export function useShelters(): Shelters {
  const file = useFilePacks(({ kept }) => kept.shelters)
  const asked = useFilePacks((state) => state.asked)
  const published = usePublished(({ manifest }) => (manifest ? 'shelters' in manifest.packs : null))
  const day = dateAt(now())
  const [read, setRead] = useState<{ hash: string; list: ShelterList | null } | null>(() =>
    file && lastRead?.hash === file.hash && lastRead.day === day ? lastRead : null,
  )
  useEffect(() => {
    let gone = false
    if (file)
      void readList(file.hash, file.sample, day).then((list) => {
        if (!gone) setRead({ hash: file.hash, list })
      })
    return () => {
      gone = true
    }
  }, [file, day])
  if (file && (!read || read.list)) return read?.list ? { state: 'there', list: read.list } : { state: 'reading' }
  if (published === false) return { state: 'unpublished' }
  return { state: asked ? 'notFetched' : 'reading' }
}

/** Asks the cloud once more for the list. */
export async function askForShelters(): Promise<void> {
  await renewPacks()
  await renewFilePacks()
}

/**
 * The details of a district's places, as they belong to a list: what the phone has of them at once, or what is in force as
 * soon as it is there. Details of another list are none: they may tell what this one keeps back.
 */
export function useShelterDetails(
  list: ShelterList | null,
  district: string | undefined,
): {
  pack: ShelterDetailsPack | null
  /** It was looked for, here and in the cloud. */
  looked: boolean
} {
  const name = district === undefined ? undefined : detailsPackOf(district)
  const wanted = district === undefined ? undefined : list?.details[district]
  const inForce = usePublished(({ manifest }) => (name === undefined ? undefined : manifest?.packs[name]?.hash))
  const here = useFilePacks(({ kept }) => (name === undefined ? undefined : kept[name]?.hash))
  const [read, setRead] = useState<{ hash: string; pack: ShelterDetailsPack | null } | null>(null)
  const [looked, setLooked] = useState(false)
  const belongs = wanted !== undefined && here === wanted
  useEffect(() => {
    if (name !== undefined && belongs) void readFilePack(name).then((pack) => setRead({ hash: wanted, pack }))
  }, [name, wanted, belongs])
  useEffect(() => {
    if (name !== undefined) void fetchFilePack(name).finally(() => setLooked(true))
  }, [name, inForce])
  return { pack: belongs && read?.hash === wanted ? read.pack : null, looked: looked && !belongs }
}

/** Sees to it that the details of a district's places lie on the phone before somebody needs them without a network. */
export function useDetailsKept(district: string): void {
  const name = detailsPackOf(district)
  const inForce = usePublished(({ manifest }) => manifest?.packs[name]?.hash)
  useEffect(() => {
    if (inForce !== undefined) void fetchFilePack(name)
  }, [name, inForce])
}
