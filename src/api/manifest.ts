import type { Manifest } from '@core/domain/publication/packs'
import { phoneNow } from '@/platform/clock'
import { heardFromServer } from '@/session/serverClock'
import { call } from './call'

/** The packs in force, asked of the cloud; its time sets the phone's clock right. */
export async function askManifest(): Promise<Manifest> {
  const askedAt = phoneNow()
  const { now, ...manifest } = await call('publication', 'getManifest', {})
  heardFromServer(now, askedAt)
  return manifest
}
