import { resolve } from 'node:path'
import { askRunning } from './ask'
import { dataHelp, dataOf, dataOption, faultOf, Misunderstood, type Command } from './command'

/** Says what goes wrong on purpose in the cloud that is running; prints all that still is to go wrong. */
export const fault: Command = {
  words: ['JSON'],
  optional: 1,
  what: 'makes something go wrong in the running cloud from now on; prints what still is to go wrong, a line each',
  options: { ...dataOption, clear: { type: 'boolean' } },
  help: [dataHelp, ['--clear', 'nothing goes wrong on purpose any more, neither what start was told nor its latency']],
  async run(given, { out }) {
    const [written] = given.words
    const isClearing = given.isSet('clear')
    if (written !== undefined && isClearing) throw new Misunderstood('fault takes JSON or --clear, not both')
    const folder = resolve(dataOf(given))
    const asked = isClearing ? { clear: true } : written === undefined ? {} : { add: faultOf('fault', written) }
    const reply = (await askRunning(folder, 'local.faults', asked)) as { faults: readonly object[] } | undefined
    if (!reply) throw new Error(`No cloud is running on ${folder}: start one, or name its folder with --data.`)
    for (const one of reply.faults) out(JSON.stringify(one))
    return 0
  },
}
