import { forgetCached } from './forgetCached.h5'
import { publicAddress } from './publicFile'

/** In a browser the service worker keeps what was seen. Null where it did not and there is no network. */
export async function keptPicture(fileId: string): Promise<string | null> {
  const address = publicAddress(fileId)
  try {
    return (await fetch(address)).ok ? address : null
  } catch {
    return null
  }
}

/** Removes the service worker's copies of all other pictures than these: what is shown no more is not kept either. */
export async function keepOnlyPictures(fileIds: readonly string[]): Promise<void> {
  const stay = new Set(fileIds.map((fileId) => new URL(publicAddress(fileId), location.href).href))
  await forgetCached('pictures', (address) => !stay.has(address))
}
