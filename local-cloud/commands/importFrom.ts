import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { claimFolder } from '../claimFolder'
import { readIndexFile } from '../database/indexFile'
import { holdsData, importEnvironment } from '../environment/importEnvironment'
import { dataHelp, dataOf, dataOption, largestHelp, largestOf, largestOption, type Command } from './command'
import { sizeOf } from './exportTo'

/** Takes an export into a data folder. */
export const importFrom: Command = {
  words: ['FOLDER'],
  what: 'takes an export into the data folder, the whole of it or nothing',
  options: { ...dataOption, ...largestOption, database: { type: 'string' }, replace: { type: 'boolean' } },
  help: [
    dataHelp,
    ['--replace', 'what the data folder holds is given up for it'],
    ['--database FILE', 'the indexes that the documents must be fit for'],
    largestHelp,
  ],
  async run(given, { say }) {
    const [folder, from, indexes] = [resolve(dataOf(given)), resolve(given.words[0] ?? ''), given.text('database')]
    const largest = largestOf(given)
    mkdirSync(folder, { recursive: true })
    const release = await claimFolder(folder)
    try {
      if (holdsData(folder) && !given.isSet('replace'))
        throw new Error(`${folder} holds an environment: with --replace it is given up for the export.`)
      const definitions = indexes === undefined ? new Map<string, never>() : await readIndexFile(indexes)
      const { documents, files } = await importEnvironment(from, folder, definitions, largest)
      const counts = [...documents.values()].map((members) => members.length)
      say(`Imported into ${folder}: ${sizeOf(counts, files.size)}.`)
      return 0
    } finally {
      await release()
    }
  },
}
