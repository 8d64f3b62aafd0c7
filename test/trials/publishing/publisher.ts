import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { processEnvironment } from '../../../local-cloud/functions/environment'
import { root } from '../../../tools/paths'

/** Wakes the deployed function as the timer does, and says when it begins. */
const program = `
  const { main } = require(${JSON.stringify(path.join(root, 'dist/cloudfunctions/announcement/index.js'))})
  process.stdout.write('begun')
  main({ TriggerName: 'everyMinute' }, {}).then(() => process.exit(0), () => process.exit(1))
`

/** Publishes what is due in a process of its own, and kills it with -9 so long (ms) after it began; says whether it was done before. */
export async function publishAndKill(url: string, after: number): Promise<boolean> {
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      ...processEnvironment({ url, env: 'local' }),
      TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
      TCB_ENV: 'local',
      TCB_SOURCE: 'wx_trigger',
    },
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  await once(child.stdout, 'data')
  await Promise.race([ended, wait(after)])
  child.kill('SIGKILL')
  return (await ended)[0] === 0
}
