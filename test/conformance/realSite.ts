import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundleSdk } from './bundle'
import { definitions, type Index } from './collections'
import type { Site } from './environment'
import { loadSdk } from './loadSdk'
import type { TencentCloud } from './tencentCloud'

/** The index in the words of Tencent's API. */
function schemaOf({ name, keys, unique = false, sparse = false }: Index): Record<string, unknown> {
  return {
    IndexName: name,
    MgoKeySchema: {
      MgoIndexKeys: keys.map(({ field, direction }) => ({ Name: field, Direction: String(direction) })),
      MgoIsUnique: unique,
      MgoIsSparse: sparse,
    },
  }
}

/**
 * A real environment, with an administrator's keys. Everything is made under a prefix that nothing else has
 * (`conformance_<eight hexadecimal digits>_`) and removed at the end, also when cases fail; nothing else is touched.
 */
export function realSite(
  { env, secretId, secretKey }: { env: string; secretId: string; secretKey: string },
  sdk: 'installed' | 'bundled',
  api: TencentCloud,
): Site {
  let folder = ''
  const prefix = `conformance_${randomBytes(4).toString('hex')}_`
  const made: string[] = []
  return {
    name: `the environment ${env}, with the SDK ${sdk}`,
    isLocal: false,
    prefix,
    note: (collection) => made.push(collection),
    async open() {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-'))
      for (const [name, indexes] of definitions) {
        await api('CreateTable', { EnvId: env, TableName: prefix + name })
        made.push(prefix + name)
        if (indexes.length === 0) continue
        await api('UpdateTable', { EnvId: env, TableName: prefix + name, CreateIndexes: indexes.map(schemaOf) })
      }
      const loaded = await loadSdk(sdk === 'installed' ? 'wx-server-sdk' : await bundleSdk(folder))
      // A kept connection would keep Jest from ending.
      loaded.init({ env, secretId, secretKey, keepalive: false })
      return loaded
    },
    async close() {
      if (folder !== '') fs.rmSync(folder, { recursive: true, force: true })
      const removals = await Promise.allSettled(made.map((name) => api('DeleteTable', { EnvId: env, TableName: name })))
      const left = made.filter((_, at) => removals[at]?.status === 'rejected')
      if (left.length > 0) throw new Error(`These collections could not be removed: ${left.join(', ')}.`)
    },
  }
}
