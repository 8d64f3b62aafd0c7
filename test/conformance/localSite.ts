import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startLocalCloud, type LocalCloud } from '../../local-cloud/localCloud'
import { bundleFunctions, bundleSdk, installedFunctions } from './bundle'
import { definitions } from './collections'
import type { Site } from './environment'
import { loadSdk } from './loadSdk'

const prefix = 'conformance_'

/** A local cloud of its own, spoken to with the SDK as npm installed it, or as esbuild bundles it with the functions. */
export function localSite(sdk: 'installed' | 'bundled'): Site {
  let folder = ''
  let cloud: LocalCloud | undefined
  return {
    name: `the local cloud, with the SDK ${sdk}`,
    isLocal: true,
    prefix,
    note: () => undefined,
    async open() {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-'))
      const collections = Object.fromEntries(definitions.map(([name, indexes]) => [prefix + name, { indexes }]))
      fs.writeFileSync(path.join(folder, 'database.json'), JSON.stringify({ collections }))
      fs.writeFileSync(path.join(folder, 'storage.json'), '{}')
      cloud = await startLocalCloud({
        folder: path.join(folder, 'kept'),
        functions: sdk === 'installed' ? installedFunctions : await bundleFunctions(folder),
        database: path.join(folder, 'database.json'),
        storage: path.join(folder, 'storage.json'),
        openapi: {
          grants: [{ openId: 'oReader', templateId: 'reminder' }],
          words: [{ word: 'forbidden' }],
        },
      })
      Object.assign(process.env, cloud.environment())
      const loaded = await loadSdk(sdk === 'installed' ? 'wx-server-sdk' : await bundleSdk(folder))
      loaded.init({ env: loaded.DYNAMIC_CURRENT_ENV })
      return loaded
    },
    async close() {
      await cloud?.close()
      if (folder !== '') fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
