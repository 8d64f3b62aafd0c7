import { join, resolve } from 'node:path'
import { claimFolder } from '../claimFolder'
import { Database } from '../database/database'
import { openSqliteStore } from '../database/sqliteStore'
import { finishImport, holdsData } from '../environment/importEnvironment'
import { refuseMissing } from '../environment/keptExports'
import type { Manifest } from '../environment/manifest'
import { withWayOut } from '../environment/wayOut'
import { writeExport } from '../environment/writeExport'
import { Files } from '../storage/files'
import { askRunning } from './ask'
import { dataHelp, dataOf, dataOption, type Command } from './command'

async function exportStopped(folder: string, to: string): Promise<Manifest> {
  const release = await claimFolder(folder)
  try {
    finishImport(folder)
    refuseMissing(folder)
    // What is kept was allowed when it was written: an export leaves nothing of it out.
    const kept = openSqliteStore(join(folder, 'documents'))
    const database = new Database(kept, new Map(), 'local', { largestDocument: Infinity })
    try {
      await new Files(folder).open()
      return await writeExport(to, { documents: await database.snapshot(), files: join(folder, 'files') })
    } finally {
      await database.close()
    }
  } catch (error) {
    throw withWayOut(error, folder)
  } finally {
    await release()
  }
}

/** How much an export holds, in words. */
export function sizeOf(collections: readonly number[], files: number): string {
  const documents = collections.reduce((sum, one) => sum + one, 0)
  return `${documents} documents in ${collections.length} collections, ${files} files`
}

/** Writes an environment as readable files, whether its cloud is running or not. */
export const exportTo: Command = {
  words: ['FOLDER'],
  what: 'writes all documents and files into a new folder, as files one can read',
  options: dataOption,
  help: [dataHelp],
  async run(given, { say }) {
    const [folder, to] = [resolve(dataOf(given)), resolve(given.words[0] ?? '')]
    if (!holdsData(folder)) throw new Error(`There is no environment in ${folder}: name one with --data.`)
    const asked = (await askRunning(folder, 'local.export', { folder: to })) as Manifest | undefined
    const { collections, files } = asked ?? (await exportStopped(folder, to))
    const counts = Object.values(collections).map(({ documents }) => documents)
    say(`Exported to ${to}: ${sizeOf(counts, Object.keys(files).length)}.`)
    return 0
  },
}
