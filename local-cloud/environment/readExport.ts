import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDocument, type Document } from '../database/document'
import { refuseUnstorable } from '../database/storable'
import { listFiles } from '../listFiles'
import { checkPath } from '../storage/path'
import { decode } from '../wire/ejson'
import { BrokenExport, collectionFile, readManifest, sha256 } from './manifest'

/** An export that was found whole: its documents, and its files by their path in the storage with where they lie. */
export interface Exported {
  documents: Map<string, Document[]>
  files: Map<string, string>
}

function documentOf(line: string, place: string): Document {
  const document = decode(line, { now: 0 })
  if (!isDocument(document)) throw new Error(`${place} is no document`)
  if (typeof document._id !== 'string' && typeof document._id !== 'number') throw new Error(`${place} has no _id`)
  refuseUnstorable(document)
  return document
}

function documentsOf(text: string, file: string): Document[] {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  return lines.map((line, at) => {
    try {
      return documentOf(line, `${file}, line ${at + 1}`)
    } catch (error) {
      throw new Error(`${file}, line ${at + 1}: ${(error as Error).message}`, { cause: error })
    }
  })
}

/** Reads an export and looks at every byte of it. Refuses one that is not whole, with the file and what is wrong with it. */
export function readExport(folder: string): Exported {
  const manifest = readManifest(folder)
  const broken = (reason: string): BrokenExport => new BrokenExport(folder, reason)
  const expected = new Map<string, string>()
  for (const [name, entry] of Object.entries(manifest.collections)) expected.set(collectionFile(name), entry.sha256)
  for (const [path, entry] of Object.entries(manifest.files)) expected.set(`files/${path}`, entry.sha256)
  const there = new Set(listFiles(folder))
  there.delete('manifest.json')
  for (const file of there)
    if (!expected.has(file)) throw broken(`it holds ${file}, of which its manifest says nothing`)

  function read(file: string): Buffer {
    if (!there.has(file)) throw broken(`${file} is missing`)
    const content = readFileSync(join(folder, file))
    if (sha256(content) !== expected.get(file)) throw broken(`${file} is not as it was written`)
    return content
  }

  const found: Exported = { documents: new Map(), files: new Map() }
  try {
    for (const [path] of Object.entries(manifest.files)) {
      read(`files/${checkPath(path)}`)
      found.files.set(path, join(folder, 'files', path))
    }
    for (const [name, entry] of Object.entries(manifest.collections)) {
      const documents = documentsOf(read(collectionFile(name)).toString('utf8'), collectionFile(name))
      if (documents.length !== entry.documents)
        throw broken(`${collectionFile(name)} has ${documents.length} documents, the manifest says ${entry.documents}`)
      found.documents.set(name, documents)
    }
  } catch (error) {
    throw error instanceof BrokenExport ? error : broken((error as Error).message)
  }
  return found
}
