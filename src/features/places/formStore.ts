import type { FormValues } from '@core/domain/shelter/writing/formValues'
import { keeper } from '@/session/kept'

/** A place as it is being written on this phone: nothing that was typed is lost when the phone dies. */
export interface Writing {
  id: string
  /** The revision that it was made from; 0: it is not in the list yet. */
  revision: number
  /** What the list had then; null: nothing. */
  base: FormValues | null
  values: FormValues
}

/** The most places that a phone keeps; the one untouched for longest goes first. */
const MOST = 8

const kept = keeper<Writing[]>('places', 1, [])

/** A place that was being written here; null when there is none. */
export function writingOf(id: string): Writing | null {
  return kept.read().find((one) => one.id === id) ?? null
}

/** The new place that was begun here last and never reached the list. */
export function unsavedPlace(): Writing | null {
  return kept.read().find(({ revision }) => revision === 0) ?? null
}

/** Keeps a place; false when the phone has no room. */
export function keepWriting(writing: Writing): boolean {
  return kept.write([writing, ...kept.read().filter(({ id }) => id !== writing.id)].slice(0, MOST))
}

/** Forgets a place: it is in the list, or was given up. */
export function forgetWriting(id: string): void {
  kept.write(kept.read().filter((one) => one.id !== id))
}
