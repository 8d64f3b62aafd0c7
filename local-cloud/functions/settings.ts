import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTriggers, type Trigger } from '../timers/trigger'
import { executionFailed } from './failures'

/** What the platform is told about a function. */
export interface FunctionSettings {
  /** Seconds a request may take. */
  timeout: number
  /** MB an instance may hold. */
  memory: number
  /** When the platform calls it by itself: one timer, or none. */
  triggers: Trigger[]
  /** What it may ask of WeChat's servers: 'subscribeMessage.send'. */
  openapi: readonly string[]
}

const DEFAULT_TIMEOUT = 3
const LONGEST_TIMEOUT = 60
const DEFAULT_MEMORY = 256
const SMALLEST_MEMORY = 64
const LARGEST_MEMORY = 3072

function parse(source: string, path: string): Record<string, unknown> {
  try {
    return JSON.parse(source) as Record<string, unknown>
  } catch {
    throw executionFailed(`${path} is not JSON.`)
  }
}

function between(value: unknown, least: number, most: number, complaint: string): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw executionFailed(complaint)
  return value
}

function namesOf(permissions: unknown, complaint: string): readonly string[] {
  const { openapi = [] } = (permissions ?? {}) as { openapi?: unknown }
  if (!Array.isArray(openapi) || openapi.some((name) => typeof name !== 'string')) throw executionFailed(complaint)
  return openapi as string[]
}

/**
 * Reads `config.json` beside the built function: `timeout` in seconds (3 without one), `memorySize` in MB (256),
 * `triggers`, and the names under `permissions.openapi`. Refuses what the platform would not take.
 */
export async function readSettings(folder: string): Promise<FunctionSettings> {
  const path = join(folder, 'config.json')
  const source = await readFile(path, 'utf8').catch(() => '{}')
  const settings = parse(source, path)
  const { timeout = DEFAULT_TIMEOUT, memorySize = DEFAULT_MEMORY, triggers = [] } = settings
  return {
    timeout: between(timeout, 1, LONGEST_TIMEOUT, `${path}: timeout is between 1 and ${LONGEST_TIMEOUT} seconds.`),
    memory: between(
      memorySize,
      SMALLEST_MEMORY,
      LARGEST_MEMORY,
      `${path}: memorySize is between ${SMALLEST_MEMORY} and ${LARGEST_MEMORY} MB.`,
    ),
    triggers: readTriggers(triggers, (complaint) => executionFailed(`${path}: ${complaint}`)),
    openapi: namesOf(settings.permissions, `${path}: permissions.openapi is a list of names.`),
  }
}
