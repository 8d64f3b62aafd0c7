import type { Content } from '@core/domain/announcement/content'
import { keeper } from '@/session/kept'

/** A draft as it stands on this phone: nothing that was typed is lost when the phone dies. */
export interface Editing {
  id: string
  /** The revision of the cloud that it was made from; 0: it is not in the cloud yet. */
  revision: number
  of: string | null
  /** What the cloud had at that revision; null: nothing. */
  base: Content | null
  content: Content
}

/** The most drafts that a phone keeps; the one untouched for longest goes first. */
const MOST = 8

const kept = keeper<Editing[]>('editing', 1, [])

/** A draft that was being written here, by its id; null when there is none. */
export function editingOf(id: string): Editing | null {
  return kept.read().find((one) => one.id === id) ?? null
}

/** The draft that was begun here last and never reached the cloud. */
export function unsavedDraft(): Editing | null {
  return kept.read().find(({ revision }) => revision === 0) ?? null
}

/** Keeps a draft; false when the phone has no room. */
export function keepEditing(editing: Editing): boolean {
  return kept.write([editing, ...kept.read().filter(({ id }) => id !== editing.id)].slice(0, MOST))
}

/** Forgets a draft: it is in the cloud, or was given up. */
export function forgetEditing(id: string): void {
  kept.write(kept.read().filter((one) => one.id !== id))
}
