import { readFileSync } from 'node:fs'
import { Clock, stoppedAt } from '../clock/clock'
import { DUPLICATE_CODES, type DatabaseOptions } from '../database/options'
import { readPeople, type SamplePerson } from '../gateway/people'
import { readOpenApiOptions } from '../openapi/readOptions'
import type { OpenApiOptions } from '../openapi/options'
import { existing, largestHelp, largestOf, largestOption, Misunderstood, oneOf, type Given } from './command'

/** What an option's file holds, read as JSON and checked. */
function fromFile<T>(given: Given, option: string, read: (value: unknown) => T): T | undefined {
  const path = existing(given, option)
  if (path === undefined) return undefined
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new Misunderstood(`--${option} ${path}: ${(error as Error).message}`)
  }
}

/** The moment that is written with its offset, '2027-03-13T10:00:00+08:00'. Refuses any other text: no zone is guessed. */
function momentOf(written: string): number {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(written)
    ? Date.parse(written)
    : NaN
  if (Number.isNaN(at)) throw new Misunderstood(`--clock is a moment such as 2027-03-13T10:00+08:00, not '${written}'`)
  return at
}

async function clockOf(given: Given): Promise<Clock> {
  const written = given.text('clock')
  const at = written === undefined ? Date.now() : momentOf(written)
  if (given.isSet('stopped')) return stoppedAt(at)
  const clock = new Clock()
  if (written !== undefined) await clock.set(at)
  return clock
}

function documentsOf(given: Given): DatabaseOptions {
  return {
    strict: oneOf(given, 'strict', ['on', 'off']) === 'on',
    duplicateCode: oneOf(given, 'duplicate-code', DUPLICATE_CODES),
    ...largestOf(given),
  }
}

/** What a cloud is told about the world around it: people, WeChat's servers, the time, and how its environment differs. */
export interface World {
  people: readonly SamplePerson[]
  openapi: OpenApiOptions
  clock: Clock
  documents: DatabaseOptions
}

export const worldOptions = {
  people: { type: 'string' },
  openapi: { type: 'string' },
  clock: { type: 'string' },
  stopped: { type: 'boolean' },
  strict: { type: 'string' },
  'duplicate-code': { type: 'string' },
  ...largestOption,
} as const

export const worldHelp = [
  ['--people FILE', 'whom one signs in as in the browser: [{ "id", "name", "openId" }], as JSON'],
  ['--openapi FILE', 'what WeChat knows: { "grants", "templates", "pages", "words", "pushTo" }, as JSON'],
  ['--clock MOMENT', 'what the clock shows at the start: 2027-03-13T10:00+08:00 (the time of the machine)'],
  ['--stopped', 'the clock stands at that moment'],
  ['--strict MODE', 'what production silently takes and nobody means is refused: on (as is) or off'],
  ['--duplicate-code CODE', `a taken value: ${DUPLICATE_CODES.join(' (as is) or ')}`],
  largestHelp,
] as const

/** Reads all of it. Refuses what is missing, no JSON, or says something that this cloud does not know. */
export async function worldOf(given: Given): Promise<World> {
  return {
    people: fromFile(given, 'people', readPeople) ?? [],
    openapi: fromFile(given, 'openapi', readOpenApiOptions) ?? {},
    clock: await clockOf(given),
    documents: documentsOf(given),
  }
}
