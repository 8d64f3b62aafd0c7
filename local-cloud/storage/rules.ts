import { readFile } from 'node:fs/promises'

/** Who may read a folder from outside the functions, and who may write to it. */
export interface FolderRule {
  read: 'everybody' | 'nobody'
  write: 'functions'
}

/** The rules by folder, 'packs/'. What no rule names is for functions only. */
export type Rules = ReadonlyMap<string, FolderRule>

function readRule(value: unknown, place: string): FolderRule {
  const { read = 'nobody', write = 'functions', ...others } = value as Record<string, unknown>
  if (read !== 'everybody' && read !== 'nobody') throw new Error(`${place}: read is 'everybody' or 'nobody'.`)
  if (write !== 'functions') throw new Error(`${place}: write is 'functions'.`)
  for (const key of Object.keys(others)) throw new Error(`${place} has '${key}'; it may have read and write.`)
  return { read, write }
}

/** Reads the rules file, `{ "packs/": { "read": "everybody", "write": "functions" } }`. Refuses what it does not know. */
export async function readRules(path: string): Promise<Rules> {
  const file = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
  return new Map(
    Object.entries(file).map(([folder, value]) => {
      if (!/^[\w-]+\/([\w-]+\/)*$/.test(folder)) throw new Error(`${path}: '${folder}' is no folder; one ends with /.`)
      return [folder, readRule(value, `${path}: ${folder}`)]
    }),
  )
}

/** Whether everybody may read a file: as the longest folder says that it lies in, and nobody where none says so. */
export function everybodyReads(rules: Rules, path: string): boolean {
  const folders = [...rules.keys()].filter((folder) => path.startsWith(folder))
  const nearest = folders.sort((left, right) => right.length - left.length)[0]
  return nearest !== undefined && rules.get(nearest)?.read === 'everybody'
}
