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
