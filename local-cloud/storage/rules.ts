import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const WHO = ['everybody', 'owner', 'functions', 'nobody'] as const

/** Who may do something with a file. Functions may do anything, so 'functions' and 'nobody' mean the same to a client. */
export type Who = (typeof WHO)[number]

/** Who may read the files of a folder from outside the functions, and who may write, replace and delete them. */
export interface FolderRule {
  read: Who
  write: Who
}

/** The rules by folder, 'packs/'. What no rule names is for functions only. */
export type Rules = ReadonlyMap<string, FolderRule>

/**
 * The name of a person's own folder under a folder of owners: the first 32 hexadecimal digits of the SHA-256 of the openId.
 * Not the openId itself, because the name is part of every file id and those are seen by others; and because it is
 * lower case, two people never share a folder on a disk that does not tell A from a.
 */
export function ownFolder(openId: string): string {
  return createHash('sha256').update(openId).digest('hex').slice(0, 32)
}

function readWho(value: unknown, place: string): Who {
  const who = WHO.find((one) => one === value)
  if (who === undefined) throw new Error(`${place} is one of ${WHO.map((one) => `'${one}'`).join(', ')}.`)
  return who
}

function readRule(value: unknown, place: string): FolderRule {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${place} needs an object: { "read": "everybody", "write": "functions" }.`)
  const { read = 'nobody', write = 'functions', ...others } = value as Record<string, unknown>
  for (const key of Object.keys(others)) throw new Error(`${place} has '${key}'; it may have read and write.`)
  return { read: readWho(read, `${place}: read`), write: readWho(write, `${place}: write`) }
}

/** Reads the rules file, `{ "packs/": { "read": "everybody", "write": "functions" } }`. Refuses what it does not know. */
export async function readRules(path: string): Promise<Rules> {
  const source = await readFile(path, 'utf8')
  let file: unknown
  try {
    file = JSON.parse(source)
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}`, { cause: error })
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    throw new Error(`${path} must hold an object: a rule for each folder.`)
  return new Map(
    Object.entries(file).map(([folder, value]) => {
      if (!/^[\w-]+\/([\w-]+\/)*$/.test(folder)) throw new Error(`${path}: '${folder}' is no folder; one ends with /.`)
      return [folder, readRule(value, `${path}: ${folder}`)]
    }),
  )
}

/**
 * Whether a client may read or write a file: as the longest folder says that it lies in, and not where none says so.
 * An owner is the person in whose own folder the file lies, 'uploads/<own folder>/…'; without an openId, nobody.
 */
export function allows(rules: Rules, purpose: 'read' | 'write', path: string, openId?: string): boolean {
  const folders = [...rules.keys()].filter((folder) => path.startsWith(folder))
  const nearest = folders.sort((left, right) => right.length - left.length)[0]
  if (nearest === undefined) return false
  const who = rules.get(nearest)?.[purpose]
  if (who === 'owner') return openId !== undefined && path.startsWith(`${nearest}${ownFolder(openId)}/`)
  return who === 'everybody'
}
