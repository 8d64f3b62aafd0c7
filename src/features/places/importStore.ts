import type { InputOf, OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { keeper } from '@/session/kept'

/** What was chosen for a sheet: the input of the dry run but for the file. */
export type Choice = Omit<InputOf<typeof shelterApi.checkImport>, 'id' | 'fileId'>
export type Check = OutputOf<typeof shelterApi.checkImport>

/** An import that was begun on this phone: it goes on after the program was killed. No cell of the file is kept. */
export interface Underway {
  id: string
  /** The file's name, and its id in the cloud. */
  name: string
  fileId: string
  /** Until when the cloud has the file at the latest (ms). */
  until: number
  choice: Choice | null
  /** What the dry run found; null: it was not made with this choice. */
  check: Check | null
}

const kept = keeper<Underway | null>('import', 1, null)

/** The import that was not finished here; null when there is none. */
export const importUnderway = (): Underway | null => kept.read()

/** Keeps an import; null forgets it. */
export function keepImport(underway: Underway | null): void {
  if (underway) kept.write(underway)
  else kept.forget()
}
