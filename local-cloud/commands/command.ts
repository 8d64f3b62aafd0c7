import { existsSync } from 'node:fs'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { readFault, type Fault } from '../faults/fault'

/** The options a command may be given, as node:util knows them. */
export type Options = NonNullable<ParseArgsConfig['options']>

/** What was written behind the name of a command. */
export interface Given {
  /** What stands without an option before it. */
  words: readonly string[]
  text(option: string): string | undefined
  texts(option: string): readonly string[]
  isSet(option: string): boolean
}

/** Where a command speaks: results to `out`, all else to `say`; `ask` yields what the person answers. */
export interface Terminal {
  out: (line: string) => void
  say: (line: string) => void
  ask: (question: string) => Promise<string>
}

/** One thing the command line does. It resolves to the exit code. */
export interface Command {
  /** The words behind the name, as the usage shows them: 'FOLDER'. */
  words: readonly string[]
  /** How many of the words may be missing at the end. */
  optional?: number
  what: string
  options: Options
  /** A line of the usage for each option. */
  help: readonly (readonly [option: string, what: string])[]
  run(given: Given, terminal: Terminal): Promise<number>
}

/** The command line was not understood: what is wrong with it. */
export class Misunderstood extends Error {}

/** Refuses an option or a word that is there and empty, as an unset variable of a shell makes it: `--data "$NONE"`. */
function refuseEmpty(values: Record<string, unknown>, positionals: readonly string[], words: readonly string[]): void {
  const empty = positionals.indexOf('')
  if (empty >= 0) throw new Misunderstood(`${words[empty] ?? 'a word'} is empty`)
  for (const [option, value] of Object.entries(values))
    if ([value].flat().includes('')) throw new Misunderstood(`--${option} is empty`)
}

/** Reads what stands behind a command. Refuses options it does not have, too few or too many words, and empty ones. */
export function read(name: string, { words, optional = 0, options }: Command, written: readonly string[]): Given {
  let parsed
  try {
    parsed = parseArgs({ args: [...written], options, allowPositionals: true })
  } catch (error) {
    throw new Misunderstood((error as Error).message.split('. ')[0])
  }
  const { values, positionals } = parsed
  if (positionals.length > words.length) throw new Misunderstood(`${name} does not take '${positionals[words.length]}'`)
  if (positionals.length < words.length - optional)
    throw new Misunderstood(`${name} needs ${words[positionals.length]}`)
  refuseEmpty(values, positionals, words)
  const texts = (option: string): string[] => [values[option] ?? []].flat().filter((value) => typeof value === 'string')
  return { words: positionals, texts, text: (option) => texts(option)[0], isSet: (option) => values[option] === true }
}

/** A whole number from an option. Refuses anything else. */
export function numberOf(given: Given, option: string, otherwise: number, most: number, least = 0): number {
  const written = given.text(option) ?? String(otherwise)
  if (!/^\d{1,9}$/.test(written) || Number(written) > most || Number(written) < least)
    throw new Misunderstood(`--${option} is a whole number from ${least} to ${most}, not '${written}'`)
  return Number(written)
}

/** One of the words that an option knows; without the option the first. Refuses anything else. */
export function oneOf<Word extends string>(given: Given, option: string, words: readonly [Word, ...Word[]]): Word {
  const written = given.text(option) ?? words[0]
  const found = words.find((word) => word === written)
  if (found !== undefined) return found
  const all = [words.slice(0, -1).join(', '), words.at(-1)].join(' or ')
  throw new Misunderstood(`--${option} is ${all}, not '${written}'`)
}

/** The path an option names. Refuses one where there is nothing, so that a misspelt path is not taken for an empty one. */
export function existing(given: Given, option: string): string | undefined {
  const path = given.text(option)
  if (path !== undefined && !existsSync(path)) throw new Misunderstood(`--${option}: there is no ${path}`)
  return path
}

/** What goes wrong on purpose, as JSON behind this option or command. Refuses what is no JSON or no fault. */
export function faultOf(behind: string, written: string): Fault {
  try {
    return readFault(JSON.parse(written))
  } catch (error) {
    throw new Misunderstood(`${behind} ${written}: ${(error as Error).message}`)
  }
}

/** The option of whoever takes documents in: how large one may be. */
export const largestOption = { 'largest-document': { type: 'string' } } as const
export const largestHelp = ['--largest-document N', 'bytes a document may have (524288)'] as const

/** The largest document in bytes. Refuses more than a request of production can carry. */
export function largestOf(given: Given): { largestDocument: number } {
  return { largestDocument: numberOf(given, 'largest-document', 512 * 1024, 16 * 1024 * 1024, 1) }
}

/** The option that every command has: the folder in which the environment is kept. */
export const dataOption = { data: { type: 'string' } } as const
export const dataHelp = ['--data FOLDER', 'where documents, files and exports are kept (.local/cloud)'] as const

export function dataOf(given: Given): string {
  return given.text('data') ?? '.local/cloud'
}
