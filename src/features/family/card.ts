import { create } from 'zustand'
import type { Use } from '@core/domain/shelter/kinds'
import { wording } from '@/api/wording'
import { keeper } from '@/session/kept'
import { tell } from '@/session/tell'

/** Where a family is on an ordinary day. */
export const spots = ['home', 'school', 'work'] as const
export type Spot = (typeof spots)[number]

export const spotNames: Readonly<Record<Spot, string>> = { home: '家', school: '学校', work: '单位' }

/** A shelter of the list, as it was called when it was chosen, and for what; earlier builds did not note that. */
export interface ChosenShelter {
  id: string
  name: string
  use?: Use
}

/** One of these places, and the shelter that the family goes to from there. */
export interface SpotCard {
  address: string
  /** WGS-84, degrees; null: not given. */
  point: { longitude: number; latitude: number } | null
  shelter: ChosenShelter | null
}

/** What a family agrees on beforehand. It stays on this phone. */
export interface FamilyCard {
  spots: Record<Spot, SpotCard>
  /** Where they meet near home, and where if they cannot get home. */
  near: string
  far: string
  numbers: { who: string; number: string }[]
}

/** The most numbers, and the most characters of a text: a card is read at a glance. */
export const MOST_NUMBERS = 6
export const MOST_CHARACTERS = 60

const emptySpot: SpotCard = { address: '', point: null, shelter: null }

export const emptyCard: FamilyCard = {
  spots: { home: emptySpot, school: emptySpot, work: emptySpot },
  near: '',
  far: '',
  numbers: [{ who: '', number: '' }],
}

const kept = keeper<FamilyCard>('familyCard', 1, emptyCard)

export const useFamilyCard = create<FamilyCard>(() => kept.read())

kept.watch(() => useFamilyCard.setState(kept.read(), true))

/** Keeps a change; false when the phone has no room, which is said. */
export function change(part: Partial<FamilyCard>): boolean {
  useFamilyCard.setState(part)
  const written = kept.write(useFamilyCard.getState())
  if (!written) tell(wording.NO_ROOM)
  return written
}

export const changeSpot = (spot: Spot, part: Partial<SpotCard>): boolean => {
  const { spots: all } = useFamilyCard.getState()
  return change({ spots: { ...all, [spot]: { ...all[spot], ...part } } })
}

/** Takes all of it from the phone. */
export function clearCard(): void {
  kept.forget()
  useFamilyCard.setState(emptyCard, true)
}

/** Nothing is written on it. */
export const isEmpty = ({ spots: all, near, far, numbers }: FamilyCard): boolean =>
  spots.every((spot) => all[spot].address === '' && !all[spot].shelter) &&
  [near, far, ...numbers.flatMap(({ who, number }) => [who, number])].every((text) => text.trim() === '')
