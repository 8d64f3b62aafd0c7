import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Whether a built function declares an API, `{ "permissions": { "openapi": ["subscribeMessage.send"] } }` in its
 * `config.json`. A function without the file declares none.
 */
export async function isDeclared(functions: string, name: string, api: string): Promise<boolean> {
  const source = await readFile(join(functions, name, 'config.json'), 'utf8').catch(() => '{}')
  const settings = JSON.parse(source) as { permissions?: unknown }
  const { permissions = {} } = settings
  const { openapi = [] } = permissions as { openapi?: unknown }
  return Array.isArray(openapi) && openapi.includes(api)
}
