import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { executionFailed } from './instance'

/** What the platform is told about a function. */
export interface FunctionSettings {
  /** Seconds a request may take. */
  timeout: number
}

const DEFAULT_TIMEOUT = 3
const LONGEST_TIMEOUT = 60

function parse(source: string, path: string): { timeout?: unknown } {
  try {
    return JSON.parse(source) as { timeout?: unknown }
  } catch {
    throw executionFailed(`${path} is not JSON.`)
  }
}

/** Reads `config.json` beside the built function; without one, or without `timeout`, a request may take 3 seconds. */
export async function readSettings(folder: string): Promise<FunctionSettings> {
  const path = join(folder, 'config.json')
  const { timeout = DEFAULT_TIMEOUT } = parse(await readFile(path, 'utf8').catch(() => '{}'), path)
  if (typeof timeout !== 'number' || !(timeout >= 1 && timeout <= LONGEST_TIMEOUT)) {
    throw executionFailed(`${path}: timeout is between 1 and ${LONGEST_TIMEOUT} seconds.`)
  }
  return { timeout }
}
