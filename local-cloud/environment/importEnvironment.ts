import { createReadStream, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Database } from '../database/database'
import type { Definitions } from '../database/indexFile'
import type { DatabaseOptions } from '../database/options'
import { openSqliteStore } from '../database/sqliteStore'
import type { Change, Store } from '../database/store'
import { Files } from '../storage/files'
import { syncFolder, writeWhole } from '../writeWhole'
import { BrokenExport } from './manifest'
import { readExport, type Exported } from './readExport'

/** What an import puts into the data folder, one after the other. */
const PARTS = ['documents', 'files', 'inventory', 'inventory-acknowledged']

/** Finishes an import that was interrupted once it was whole, and clears away one that was not. To be called by who claimed the folder. */
export function finishImport(folder: string): void {
  const importing = join(folder, 'importing')
  if (existsSync(join(importing, 'ready'))) {
    for (const part of PARTS.filter((one) => existsSync(join(importing, one)))) {
      rmSync(join(folder, part), { recursive: true, force: true })
      renameSync(join(importing, part), join(folder, part))
    }
    syncFolder(folder)
  }
  rmSync(importing, { recursive: true, force: true })
}

function changesOf({ documents }: Exported): Change[] {
  return [...documents].flatMap(([collection, members]): Change[] => [
    { kind: 'collection', collection },
    ...members.map((document, at): Change => ({ kind: 'keep', collection, record: at + 1, document })),
  ])
}

/** Refuses now what a start would refuse. */
function refuseUnfit(store: Store, from: string, definitions: Definitions, options: DatabaseOptions): void {
  try {
    new Database(store, definitions, 'import', options)
  } catch (error) {
    throw new BrokenExport(from, (error as Error).message)
  }
}

/** Whether there is anything in a data folder that an import would replace. */
export function holdsData(folder: string): boolean {
  return PARTS.some((part) => existsSync(join(folder, part)))
}

/**
 * Puts an export in the place of all documents and files of a data folder, the whole of it or, after whatever interruption,
 * nothing. Refuses an export that is not whole, or whose documents the indexes or the options of the cloud that will serve
 * them do not allow. To be called by who claimed the folder.
 */
export async function importEnvironment(
  from: string,
  folder: string,
  definitions: Definitions,
  options: DatabaseOptions = {},
): Promise<Exported> {
  const exported = readExport(from)
  finishImport(folder)
  const importing = join(folder, 'importing')
  try {
    const store = openSqliteStore(join(importing, 'documents'))
    try {
      await store.write(changesOf(exported))
      refuseUnfit(store, from, definitions, options)
    } finally {
      await store.close()
    }
    const files = new Files(importing)
    await files.open()
    for (const [path, place] of exported.files) await files.write(path, createReadStream(place))
    writeWhole(join(importing, 'ready'), Buffer.from(''))
  } catch (error) {
    rmSync(importing, { recursive: true, force: true })
    throw error
  }
  finishImport(folder)
  return exported
}
