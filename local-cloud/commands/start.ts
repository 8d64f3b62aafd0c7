import { existsSync } from 'node:fs'
import { startLocalCloud } from '../localCloud'
import { dataHelp, dataOf, dataOption, Misunderstood, numberOf, type Command, type Given } from './command'

/** The path an option names. Refuses one where there is nothing, so that a misspelt path is not taken for an empty one. */
function existing(given: Given, option: string): string | undefined {
  const path = given.text(option)
  if (path !== undefined && !existsSync(path)) throw new Misunderstood(`--${option}: there is no ${path}`)
  return path
}

function untilStopped(): Promise<void> {
  return new Promise((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped())
  })
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
  },
  help: [
    dataHelp,
    ['--port N', "the gateway's port; 0, unless said otherwise, is any free one"],
    ['--functions FOLDER', 'the built functions, <name>/index.js (dist/cloudfunctions)'],
    ['--database FILE', 'collections and indexes; without it there is no collection until one is created'],
    ['--storage FILE', 'who reads and writes which folder; without it only functions do'],
    ['--web FOLDER', 'a browser build that the gateway serves'],
    ['--env ID', 'the id of the environment (local)'],
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
    const stopped = untilStopped()
    const cloud = await startLocalCloud({
      ...chosen,
      port,
      folder: dataOf(given),
      functions: existing(given, 'functions') ?? 'dist/cloudfunctions',
      log: say,
    }).catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? new Error(`Port ${port} is taken: choose another with --port.`)
        : error
    })
    out(JSON.stringify({ admin: cloud.admin, gateway: cloud.gateway }))
    await stopped
    await cloud.close()
    return 0
  },
}
