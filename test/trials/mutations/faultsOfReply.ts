import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import type { ErrorCode } from '@core/contract/errors'
import type { Operation } from '@core/contract/operation'
import { schoolPeople } from './activityInputs'
import { deskPeople } from './deskInputs'
import { officePeople } from './officeInputs'
import { bankPeople } from './questionInputs'
import { people } from './validInputs'

/** What came back: a reply, or an error of the platform. */
export type Reply =
  { ok: true; value: Record<string, unknown> } | { ok: false; code: string } | { thrown: string; code: number }

const everybody = [...people, ...officePeople, ...deskPeople, ...schoolPeople, ...bankPeople]

/** Platform errors of an event that is larger than WeChat takes, beyond 100 KB. */
const TOO_LARGE = -501007

const forbidden: readonly ErrorCode[] = ['FORBIDDEN']

const running = (text: string): boolean => !('result' in (JSON.parse(text) as object))

/** What is wrong with a reply, whatever the world is like. */
export function faultsOfReply(
  reply: Reply,
  event: Record<string, unknown>,
  operation: Operation | undefined,
): string[] {
  if ('thrown' in reply) {
    const size = Buffer.byteLength(JSON.stringify(event))
    return reply.code === TOO_LARGE && size > 99 * 1024 ? [] : [`a platform error: ${reply.thrown}`]
  }
  if (!reply.ok) {
    const declared: readonly ErrorCode[] = operation
      ? ['BAD_INPUT', 'NOT_FOUND', ...(operation.allow === 'everybody' ? [] : forbidden), ...operation.refuses]
      : ['UNKNOWN_ACTION']
    return declared.includes(reply.code as ErrorCode) ? [] : [`refused with ${reply.code}`]
  }
  if (!operation) return ['accepted, though there is no such operation']
  if (Array.isArray(event.input)) return ['accepted, though a list is no input']
  const parsed = v.safeParse(operation.output, reply.value)
  const faults =
    parsed.success && isDeepStrictEqual(parsed.output, reply.value) ? [] : ['a reply the contract does not know']
  const text = JSON.stringify(reply.value)
  if (everybody.some((openId) => text.includes(openId))) faults.push('a reply that names a person')
  const { records = [] } = reply.value as { records?: unknown[] }
  const told = records.filter(
    (record) => typeof record === 'string' && running(record) && /"(key|order|explanation|citation)"/.test(record),
  )
  if (told.length > 0) faults.push('an export that tells the answers of a running sheet')
  return faults
}
