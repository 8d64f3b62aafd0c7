import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, isHeld } from '../claimFolder'
import { writeWhole } from '../writeWhole'

/** Where a running cloud is spoken to. The admin address holds a secret. */
export interface Addresses {
  admin: string
  gateway: string
}

/** Notes in the data folder, for nobody else to read, where the cloud that uses it is spoken to; yields how to take the note away. */
export function noteRunning(folder: string, { admin, gateway }: Addresses): () => Promise<void> {
  const path = join(folder, 'running.json')
  writeWhole(path, Buffer.from(`${JSON.stringify({ admin, gateway })}\n`), 0o600)
  return () => {
    rmSync(path, { force: true })
    return Promise.resolve()
  }
}

/** Where the cloud that uses a data folder is spoken to; undefined when none does. What a killed one noted counts for nothing. */
export async function findRunning(folder: string): Promise<Addresses | undefined> {
  try {
    if (!(await isHeld(addressOf(folder)))) return undefined
    return JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as Addresses
  } catch {
    return undefined
  }
}
