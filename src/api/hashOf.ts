import { Hash } from 'fast-sha256'

/** So much (bytes) is hashed at a time: a phone stays ready for taps between two parts. */
const PART = 64 * 1024

const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

/** The SHA-256 of some bytes, in lower-case hexadecimal: how a pack that arrived is known to be whole. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = new Hash()
  for (let from = 0; from < bytes.length; from += PART) {
    if (from > 0) await pause()
    hash.update(bytes.subarray(from, from + PART))
  }
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
