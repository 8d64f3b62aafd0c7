import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the platform is told about a function. */
export interface FunctionSettings {
  /** Seconds a request may take. */
  timeout: number
}

const DEFAULT_TIMEOUT = 3
const LONGEST_TIMEOUT = 60

/** Reads `config.json` beside the built function; without one, or without `timeout`, a request may take 3 seconds. */
export async function readSettings(folder: string): Promise<FunctionSettings> {
  const path = join(folder, 'config.json')
  const source = await readFile(path, 'utf8').catch(() => '{}')
  const { timeout = DEFAULT_TIMEOUT } = JSON.parse(source) as { timeout?: unknown }
  if (typeof timeout !== 'number' || !(timeout >= 1 && timeout <= LONGEST_TIMEOUT)) {
    throw new Error(`${path}: timeout is between 1 and ${LONGEST_TIMEOUT} seconds.`)
  }
  return { timeout }
}
