import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The number of this form of export; one of another form is not read. */
const FORMAT = 1

/** What an export says of one of its files: how much is in it, and the checksum of its bytes. */
export interface CollectionEntry {
  documents: number
  sha256: string
}
export interface FileEntry {
  bytes: number
  sha256: string
}

/** What is in an export. Names of collections and paths of files are in order. */
export interface Manifest {
  collections: Record<string, CollectionEntry>
  files: Record<string, FileEntry>
}

/** An export that cannot be trusted: which, and why. */
export class BrokenExport extends Error {
  constructor(
    readonly folder: string,
    readonly reason: string,
  ) {
    super(`The export ${folder} is not whole, so nothing of it was taken: ${reason}.`)
    this.name = 'BrokenExport'
  }
}

/** Where in an export the documents of a collection stand. */
export function collectionFile(name: string): string {
  return `collections/${encodeURIComponent(name)}.ndjson`
}

export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The manifest as text; the same content makes the same bytes. Its last field is the checksum of what is before it. */
export function encodeManifest({ collections, files }: Manifest): string {
  const content = { format: FORMAT, collections, files }
  return `${JSON.stringify({ ...content, sha256: sha256(JSON.stringify(content)) }, undefined, 2)}\n`
}

/** Reads the manifest of an export. Refuses one that is missing, of another form, or not as it was written. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) throw new BrokenExport(folder, 'it has no manifest.json')
  const text = readFileSync(path, 'utf8')
  let manifest: Manifest & { format?: unknown }
  try {
    manifest = JSON.parse(text) as Manifest
    if (manifest.format === FORMAT && encodeManifest(manifest) === text) return manifest
  } catch {
    throw new BrokenExport(folder, 'its manifest.json is no manifest')
  }
  throw new BrokenExport(
    folder,
    typeof manifest.format === 'number' && manifest.format !== FORMAT
      ? `it has the format ${manifest.format}, this cloud reads format ${FORMAT}`
      : 'its manifest.json is not as it was written',
  )
}
