import { createHash } from 'node:crypto'

/** Numbers from 0 up to 1, always the same ones for a seed. */
export function chanceFrom(seed: string): () => number {
  let drawn = 0
  return () => {
    const digest = createHash('sha256').update(`${seed} ${drawn++}`).digest()
    return digest.readUInt32BE() / 2 ** 32
  }
}
