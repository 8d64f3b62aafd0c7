import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Damaged } from '../database/damaged'
import { encodeManifest, type Manifest } from './manifest'
import { readExport } from './readExport'
import { writeExport, type Contents } from './writeExport'

/** How many exports are kept beside the data. */
const KEPT = 6

/** The exports that are kept beside the data of a folder, the newest first. */
export function keptExports(folder: string): string[] {
  const exports = join(folder, 'exports')
  if (!existsSync(exports)) return []
  const names = readdirSync(exports).filter((name) => /^\d{4}-\d\d-\d\dT/.test(name))
  return names.sort((left, right) => (left < right ? 1 : -1)).map((name) => join(exports, name))
}

/** Refuses, as damaged, a data folder that has kept exports, and no documents or no inventory of the files any more. */
export function refuseMissing(folder: string): void {
  if (keptExports(folder).length === 0) return
  const missing = ['documents/documents.db', 'inventory'].find((part) => !existsSync(join(folder, part)))
  if (missing !== undefined) throw new Damaged(join(folder, missing), 'it is missing, though exports of it were kept')
}

function manifestText(path: string): string | undefined {
  const manifest = join(path, 'manifest.json')
  return existsSync(manifest) ? readFileSync(manifest, 'utf8') : undefined
}

/** Writes one more export beside the data, named after the moment; one that holds the same goes, and so do the oldest. */
export async function keepExport(folder: string, contents: Contents, at: Date): Promise<Manifest> {
  mkdirSync(join(folder, 'exports'), { recursive: true })
  // What a killed export left.
  for (const left of readdirSync(join(folder, 'exports')).filter((one) => one.startsWith('.')))
    rmSync(join(folder, 'exports', left), { recursive: true })
  const name = at.toISOString().replaceAll(':', '-')
  const [last] = keptExports(folder)
  const manifest = await writeExport(join(folder, 'exports', name), contents)
  if (last && manifestText(last) === encodeManifest(manifest)) rmSync(last, { recursive: true })
  for (const old of keptExports(folder).slice(KEPT)) rmSync(old, { recursive: true, force: true })
  return manifest
}

/** The newest of the kept exports that is whole. */
export function lastGoodExport(folder: string): string | undefined {
  return keptExports(folder).find((path) => {
    try {
      readExport(path)
      return true
    } catch {
      return false
    }
  })
}
