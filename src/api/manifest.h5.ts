import { AppError } from '@core/contract/errors'
import type { Manifest } from '@core/domain/publication/packs'
import { phoneNow } from '@/platform/clock'
import { readJson } from '@/platform/readJson'
import { heardFromServer } from '@/session/serverClock'

/** The packs in force, from the static file that publishing writes; the time is that of the answer. */
export async function askManifest(): Promise<Manifest> {
  const askedAt = phoneNow()
  try {
    const { value, servedAt } = await readJson(`${PACKS_URL}/manifest.json`)
    if (servedAt !== null) heardFromServer(servedAt, askedAt, 1000)
    return value as Manifest
  } catch {
    throw new AppError('OFFLINE')
  }
}
