import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { EJSON } from 'bson'
import type { Entry } from '../database/collection'
import type { Snapshot } from '../database/snapshot'
import { listFiles } from '../listFiles'
import { readSealed } from '../storage/seal'
import { syncFolder, writeWhole } from '../writeWhole'
import { collectionFile, encodeManifest, type FileEntry, type Manifest } from './manifest'

/** Documents that are made into text before others have their turn. */
const AT_ONCE = 500

/** What is exported: documents, and the folder in which the stored files are held. */
export interface Contents {
  documents: Snapshot
  files: string
}

async function* linesOf(entries: readonly Entry[]): AsyncGenerator<Buffer> {
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const some = entries.slice(from, from + AT_ONCE)
    yield Buffer.from(some.map(({ document }) => `${EJSON.stringify(document, { relaxed: false })}\n`).join(''))
    await new Promise((resume) => setImmediate(resume))
  }
}

/** Writes a new file and waits for the disk; answers how many bytes it has, and their checksum. */
async function writeFile(path: string, content: AsyncIterable<Buffer>): Promise<FileEntry> {
  mkdirSync(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'wx')
  try {
    for await (const part of content) {
      await file.writeFile(part)
      hash.update(part)
      bytes += part.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function fill(folder: string, { documents, files }: Contents): Promise<Manifest> {
  // Without a prototype, a file may be called __proto__.
  const collections = Object.create(null) as Manifest['collections']
  const manifest: Manifest = { collections, files: Object.create(null) as Manifest['files'] }
  for (const [name, entries] of [...documents].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const { sha256 } = await writeFile(join(folder, collectionFile(name)), linesOf(entries))
    manifest.collections[name] = { documents: entries.length, sha256 }
  }
  for (const path of listFiles(files)) {
    const { content } = await readSealed(await open(join(files, path), 'r'))
    manifest.files[path] = await writeFile(join(folder, 'files', path), content)
  }
  const folders = new Set(listFiles(folder).map((path) => dirname(join(folder, path))))
  folders.forEach(syncFolder)
  writeWhole(join(folder, 'manifest.json'), Buffer.from(encodeManifest(manifest)))
  return manifest
}

/**
 * Writes an environment into a new folder: `collections/<name>.ndjson` with a document a line (canonical EJSON, in order of
 * arrival), `files/<path>`, and `manifest.json`. The folder is there whole or not at all. Refuses one that is not empty.
 */
export async function writeExport(to: string, contents: Contents): Promise<Manifest> {
  const target = resolve(to)
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Error(`${target} is not empty: an export takes a folder of its own.`)
  const temporary = join(dirname(target), `.${basename(target)}.new`)
  rmSync(temporary, { recursive: true, force: true })
  try {
    mkdirSync(temporary, { recursive: true })
    const manifest = await fill(temporary, contents)
    renameSync(temporary, target)
    syncFolder(dirname(target))
    return manifest
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    throw error
  }
}
