import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { claimFolder } from '../claimFolder'
import { keptExports } from '../environment/keptExports'
import { dataHelp, dataOf, dataOption, type Command } from './command'

/** What a cloud keeps in its data folder. Nothing else there is touched. */
const PARTS = [
  ...['documents', 'files', 'inventory', 'inventory-acknowledged', 'incoming'],
  ...['exports', 'held', 'importing', 'running.json'],
]

/** By what an environment is known, also a damaged one: a folder that only has the like of 'documents' is none. */
const MARKS = ['documents/documents.db', 'documents/acknowledged', 'inventory', 'inventory-acknowledged', 'importing']

const isEnvironment = (folder: string): boolean =>
  MARKS.some((mark) => existsSync(join(folder, mark))) || keptExports(folder).length > 0

/** Throws an environment away. */
export const reset: Command = {
  words: [],
  what: 'throws away all documents, files and kept exports; asks first',
  options: { ...dataOption, yes: { type: 'boolean' } },
  help: [dataHelp, ['--yes', 'does not ask']],
  async run(given, { say, ask }) {
    const folder = resolve(dataOf(given))
    const parts = PARTS.filter((part) => existsSync(join(folder, part)))
    if (!isEnvironment(folder)) {
      say(`There is no environment in ${folder}.`)
      return 0
    }
    const release = await claimFolder(folder)
    try {
      if (!given.isSet('yes') && (await ask(`Throw away all that is in ${folder}? Type yes: `)).trim() !== 'yes') {
        say('Nothing was thrown away.')
        return 1
      }
      for (const part of parts) rmSync(join(folder, part), { recursive: true })
    } finally {
      await release()
    }
    if (readdirSync(folder).length === 0) rmdirSync(folder)
    say(`The environment in ${folder} is gone.`)
    return 0
  },
}
