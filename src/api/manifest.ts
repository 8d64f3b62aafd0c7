import type { Manifest } from '@core/domain/publication/packs'
import { phoneNow } from '@/platform/clock'
import { heardFromServer } from '@/session/serverClock'
import { call } from './call'
import { openedUntold, told } from './opened'

/** The packs in force, asked of the cloud; its time sets the phone's clock right. On the way it learns what was opened. */
export async function askManifest(): Promise<Manifest> {
  const askedAt = phoneNow()
  const opened = openedUntold()
  const { now, ...manifest } = await call('publication', 'getManifest', opened.length > 0 ? { opened } : {})
  heardFromServer(now, askedAt)
  if (opened.length > 0) told(opened)
  return manifest
}
