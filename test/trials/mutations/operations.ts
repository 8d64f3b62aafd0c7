import fs from 'node:fs'
import path from 'node:path'
import { contract } from '@core/contract'
import type { Api, Operation } from '@core/contract/operation'
import { dist } from '../../../tools/paths'

const isBuilt = (name: string): boolean => fs.existsSync(path.join(dist, 'cloudfunctions', name))

/** Every operation of the contract whose function is built, by its function and its name. */
export const operations = Object.entries(contract)
  .filter(([name]) => isBuilt(name))
  .flatMap(([name, api]) => Object.keys(api).map((action) => ({ name, action })))

/** The operation that an event asks for, if there is one. */
export function operationOf(name: string, { action }: Record<string, unknown>): Operation | undefined {
  const api = contract[name as keyof typeof contract] as Api
  return typeof action === 'string' && Object.hasOwn(api, action) ? api[action] : undefined
}
