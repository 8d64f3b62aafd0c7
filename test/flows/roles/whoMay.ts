import fs from 'node:fs'
import path from 'node:path'
import { contract } from '@core/contract'
import type { Reply } from '@core/contract/errors'
import type { Api, Operation } from '@core/contract/operation'
import { dist } from '../../../tools/paths'
import type { World } from '../world'
import { activity } from './activity'
import { announcement } from './announcement'
import { callers, openIdOf, type Caller } from './callers'
import { feedback } from './feedback'
import { outlet } from './outlet'
import { person } from './person'
import { publication } from './publication'
import { quiz } from './quiz'
import { reminder } from './reminder'
import { report } from './report'
import type { Row } from './row'
import { shelter } from './shelter'

type AnyRow = Row<Operation>

/** The tables by function. One that is built and has none makes each of its operations fail. */
const tables = {
  activity,
  announcement,
  feedback,
  outlet,
  person,
  publication,
  quiz,
  reminder,
  report,
  shelter,
} as unknown as Readonly<Record<string, Readonly<Record<string, AnyRow[]>>>>

const isBuilt = (name: string): boolean => fs.existsSync(path.join(dist, 'cloudfunctions', name))

/** Every operation of the contract that is built, with each of its rows; undefined where it has none. */
export const asked: readonly [operation: string, about: string, row: AnyRow | undefined][] = Object.entries(contract)
  .filter(([name]) => isBuilt(name))
  .flatMap(([name, api]) =>
    Object.keys(api).flatMap((action) =>
      (tables[name]?.[action] ?? [undefined]).map((row): [string, string, AnyRow | undefined] => [
        `${name}.${action}`,
        row?.about ?? 'no row',
        row,
      ]),
    ),
  )

/** Whether a reply is that of somebody who may ask: it was done, or refused for another reason that the operation names. */
function isAllowed(reply: Reply<unknown>, { refuses }: Operation): boolean {
  if (reply.ok) return true
  if (reply.code === 'FORBIDDEN') return false
  if (['NOT_FOUND', ...refuses].includes(reply.code)) return true
  throw new Error(`neither allowed nor forbidden: ${reply.code}`)
}

/** Those whom the cloud lets do it, by asking as each of them. Throws when an operation has no row. */
export async function whoMay(world: World, operation: string, row: AnyRow | undefined): Promise<Caller[]> {
  if (!row) throw new Error(`${operation} has no row in test/flows/roles`)
  const [name = '', action = ''] = operation.split('.')
  const agreed = (contract as unknown as Readonly<Record<string, Api>>)[name]![action]!
  const allowed: Caller[] = []
  for (const caller of callers) {
    const event = { action, input: await row.input(world) }
    const reply = (await world.send(openIdOf(caller), name, event)) as Reply<unknown>
    if (isAllowed(reply, agreed)) allowed.push(caller)
  }
  return allowed
}
