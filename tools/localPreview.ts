import path from 'node:path'
import { settings } from '../config/settings'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../local-cloud/localCloud'
import { dist, localData, root } from './paths'
import { sampleFields, sampleTemplates } from './sampleTemplates'
import { fillSampleWorld, samplePeople } from './sampleWorld'

/** How many ports are tried, each one above the last, before it is said that none is free. */
const PORTS_TO_TRY = 20

/** Who hears what functions print, and whether the console may change documents. */
export type PreviewOptions = Pick<LocalCloudOptions, 'log' | 'console' | 'clock'>

/** Starts the local cloud with what is built, on a data folder. */
export function startLocalPreview(folder: string, port: number, options: PreviewOptions = {}): Promise<LocalCloud> {
  return startLocalCloud({
    folder,
    functions: path.join(dist, 'cloudfunctions'),
    database: path.join(root, 'cloudfunctions/database.json'),
    storage: path.join(root, 'cloudfunctions/storage.json'),
    web: path.join(dist, 'h5'),
    people: samplePeople,
    variables: { reminder: { TEMPLATES: JSON.stringify({ ids: sampleTemplates, fields: {} }) } },
    openapi: {
      pushTo: 'feedback',
      templates: Object.fromEntries(Object.values(sampleTemplates).map((id) => [id, sampleFields])),
    },
    port,
    ...options,
  })
}

/** Starts the local cloud on a port, or on the next one that is free; the data is the city's. */
export async function startOnFreePort(first: number, options?: PreviewOptions): Promise<LocalCloud> {
  for (let port = first; ; port++) {
    try {
      return await startLocalPreview(path.join(localData, settings().city), port, options)
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE' || port >= first + PORTS_TO_TRY) throw error
      console.log(`Port ${port} is taken, trying ${port + 1} …`)
    }
  }
}

/** Fills the running cloud with the sample world. The SDK finds the cloud by the environment of this process. */
export async function fill(cloud: LocalCloud): Promise<void> {
  Object.assign(process.env, cloud.environment())
  await fillSampleWorld(settings().city, cloud.clock.now())
}

/** Ends well at Ctrl-C: what was acknowledged is on disk already, and nothing is left running. */
export function closeAtTheEnd(close: () => Promise<void>): void {
  let closing = false
  const end = () => {
    if (closing) return
    closing = true
    console.log('\nStopping …')
    void close().then(() => process.exit(0))
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
