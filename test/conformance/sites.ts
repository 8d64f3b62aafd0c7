import type { Site } from './environment'
import { localSite } from './localSite'
import { realSite } from './realSite'
import { tencentCloud } from './tencentCloud'

/** How each case speaks: with the SDK as npm installed it, and with the SDK as it is bundled into functions. */
const sdks = ['installed', 'bundled'] as const

/**
 * Where the suite runs: in local clouds of its own, or, when `CLOUDBASE_ENV`, `CLOUDBASE_SECRETID` and
 * `CLOUDBASE_SECRETKEY` are set, in that real environment. Refuses one or two of the three.
 */
export function sites(variables: NodeJS.ProcessEnv = process.env): Site[] {
  const { CLOUDBASE_ENV: env, CLOUDBASE_SECRETID: secretId, CLOUDBASE_SECRETKEY: secretKey } = variables
  if (!env && !secretId && !secretKey) return sdks.map(localSite)
  if (!env || !secretId || !secretKey) {
    throw new Error('A real environment needs CLOUDBASE_ENV, CLOUDBASE_SECRETID and CLOUDBASE_SECRETKEY, all three.')
  }
  const keys = { secretId, secretKey }
  return sdks.map((sdk) => realSite({ env, ...keys }, sdk, tencentCloud(keys)))
}
