import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { claimFolder } from './claimFolder'
import type { LocalCloudOptions } from './contract'
import { Database } from './database/database'
import { defineCollections } from './database/defineCollections'
import { readIndexFile, type Definitions } from './database/indexFile'
import { openSqliteStore } from './database/sqliteStore'
import type { Ends } from './ends'
import { finishImport } from './environment/importEnvironment'
import { refuseMissing } from './environment/keptExports'
import { readRules, type Rules } from './storage/rules'
import { Storage } from './storage/storage'

/** What a data folder holds, opened. */
export interface OpenedData {
  database: Database
  storage: Storage
}

/**
 * Claims a data folder and opens what it holds. Refuses one that is in use, damaged data, and an index or a rules file that
 * says something this cloud does not know. What has to be ended is added to the ends, also when it rejects.
 */
export async function openData(
  folder: string,
  env: string,
  options: Pick<LocalCloudOptions, 'database' | 'storage' | 'documents' | 'sync'> & { now: () => number },
  ends: Ends,
): Promise<OpenedData> {
  const definitions: Definitions = options.database === undefined ? new Map() : await readIndexFile(options.database)
  const rules: Rules = options.storage === undefined ? new Map() : await readRules(options.storage)
  mkdirSync(folder, { recursive: true })
  ends.add(await claimFolder(folder))
  finishImport(folder)
  refuseMissing(folder)
  const store = openSqliteStore(join(folder, 'documents'), { sync: options.sync ?? true })
  await defineCollections(store, definitions)
  const database = new Database(store, definitions, env, options.documents)
  ends.add(() => database.close())
  const storage = new Storage(folder, rules, env, options.now)
  await storage.files.open()
  return { database, storage }
}
