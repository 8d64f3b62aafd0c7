import { createHash } from 'node:crypto'

/** The name of a person's own folder below `uploads/`: the first 32 hexadecimal digits of the SHA-256 of the openId. */
export function ownFolder(openId: string): string {
  return createHash('sha256').update(openId).digest('hex').slice(0, 32)
}
