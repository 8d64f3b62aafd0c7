import { resolve } from 'node:path'
import { askRunning } from './ask'
import { dataHelp, dataOf, dataOption, type Command } from './command'

/** Wakes a function by its timer, now, in the cloud that is running. */
export const fire: Command = {
  words: ['FUNCTION', 'TRIGGER'],
  optional: 1,
  what: 'wakes a function of the running cloud by its timer, as the platform would; prints its answer as JSON',
  options: dataOption,
  help: [dataHelp],
  async run(given, { out }) {
    const [name, trigger] = given.words
    const folder = resolve(dataOf(given))
    const asked = { function: name, ...(trigger === undefined ? {} : { trigger }) }
    const reply = (await askRunning(folder, 'local.fire', asked)) as { answer?: unknown } | undefined
    if (!reply) throw new Error(`No cloud is running on ${folder}: start one, or name its folder with --data.`)
    out(JSON.stringify(reply.answer ?? null))
    return 0
  },
}
