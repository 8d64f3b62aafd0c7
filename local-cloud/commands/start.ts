import { startLocalCloud, type Fault } from '../localCloud'
import { dataHelp, dataOf, dataOption, existing, faultOf, numberOf, oneOf, type Command, type Given } from './command'
import { worldHelp, worldOf, worldOptions } from './world'

function untilStopped(): Promise<void> {
  return new Promise((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped())
  })
}

/** What goes wrong on purpose from the start. */
function faultsOf(given: Given): Fault[] {
  const latency = numberOf(given, 'latency', 0, 600_000)
  const faults = given.texts('fault').map((written) => faultOf('--fault', written))
  return latency > 0 ? [...faults, { delay: latency }] : faults
}

/** Runs a cloud until Ctrl-C or SIGTERM. */
export const start: Command = {
  words: [],
  what: 'runs the cloud until Ctrl-C; once it is ready, prints {"admin": …, "gateway": …} in one line',
  options: {
    ...dataOption,
    port: { type: 'string' },
    functions: { type: 'string' },
    database: { type: 'string' },
    storage: { type: 'string' },
    web: { type: 'string' },
    env: { type: 'string' },
    console: { type: 'string' },
    ...worldOptions,
    latency: { type: 'string' },
    fault: { type: 'string', multiple: true },
  },
  help: [
    dataHelp,
    ['--port N', "the gateway's port; 0, unless said otherwise, is any free one"],
    ['--functions FOLDER', 'the built functions, <name>/index.js (dist/cloudfunctions)'],
    ['--database FILE', 'collections and indexes; without it there is no collection until one is created'],
    ['--storage FILE', 'who reads and writes which folder; without it only functions do'],
    ['--web FOLDER', 'a browser build that the gateway serves'],
    ['--env ID', 'the id of the environment (local)'],
    ['--console MODE', 'the page /_console of the gateway: read (as is), edit or off'],
    ...worldHelp,
    ['--latency MS', 'how long each call waits before anything is done'],
    ['--fault JSON', 'what goes wrong on purpose, as often as wanted:'],
    ['', `'{"action":"database.*","share":0.1,"error":"SYS_ERR"}'; also function, times,`],
    ['', 'delay (ms), drop ("before" or "after" the write took effect), throttle (true)'],
  ],
  async run(given, { out, say }) {
    const optional = {
      database: existing(given, 'database'),
      storage: existing(given, 'storage'),
      web: existing(given, 'web'),
      env: given.text('env'),
    }
    const chosen = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
    const port = numberOf(given, 'port', 0, 65_535)
    const [faults, console] = [faultsOf(given), oneOf(given, 'console', ['read', 'edit', 'off'])]
    const world = await worldOf(given)
    const stopped = untilStopped()
    const cloud = await startLocalCloud({
      ...chosen,
      ...world,
      ...{ port, console },
      folder: dataOf(given),
      functions: existing(given, 'functions') ?? 'dist/cloudfunctions',
      log: say,
    }).catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? new Error(`Port ${port} is taken: choose another with --port.`)
        : error
    })
    for (const fault of faults) cloud.faults.add(fault)
    out(JSON.stringify({ admin: cloud.admin, gateway: cloud.gateway }))
    await stopped
    await cloud.close()
    return 0
  },
}
