import { create } from 'zustand'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { personApi } from '@core/contract/person'
import { rolesAt, type Role } from '@core/domain/person/roles'
import { call } from '@/api/call'
import { hasEverAgreed } from '@/api/consent'
import { keeper } from './kept'
import { now } from './serverClock'

export type Me = OutputOf<typeof personApi.whoAmI>

/** Who the user is to the office, as the cloud last said. */
export type Identity =
  | { state: 'unknown' }
  | { state: 'asking' }
  /** A resident, or nobody has agreed to anything yet. */
  | { state: 'nobody' }
  | { state: 'failed'; code: ErrorCode }
  /** `saidAt` is when the cloud said so (ms); `unanswered` why it did not say it again when it was last asked. */
  | { state: 'staff'; me: Me; roles: Role[]; saidAt: number; unanswered: ErrorCode | null }

export const useIdentity = create<{ identity: Identity }>(() => ({ identity: { state: 'unknown' } }))

interface Said {
  me: Me
  saidAt: number
}

/** What the cloud last said, where it was a person of the office: without a network they are that still. */
const kept = keeper<Said | null>('identity', 1, null)

const is = ({ me, saidAt }: Said, unanswered: ErrorCode | null) =>
  useIdentity.setState({ identity: { state: 'staff', me, roles: rolesAt(me, now()), saidAt, unanswered } })

/** Takes what the cloud said of the user. */
export function becomes(me: Me): void {
  const said = { me, saidAt: now() }
  kept.write(said)
  is(said, null)
}

function isNobody(): void {
  kept.forget()
  useIdentity.setState({ identity: { state: 'nobody' } })
}

function isUnanswered(code: ErrorCode): void {
  const said = kept.read()
  if (said) is(said, code)
  else useIdentity.setState({ identity: { state: 'failed', code } })
}

/**
 * Asks the cloud who the user is to the office. Who never agreed to anything is not asked for. Where it does not answer,
 * what it last said holds, with its date; what is done in the cloud is checked there all the same.
 */
export async function renewIdentity(): Promise<void> {
  if (!hasEverAgreed()) {
    isNobody()
    return
  }
  if (useIdentity.getState().identity.state !== 'staff') useIdentity.setState({ identity: { state: 'asking' } })
  try {
    becomes(await call('person', 'whoAmI', {}))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'FORBIDDEN') isNobody()
    else isUnanswered(error.code)
  }
}

/** The roles the user has now; none while that is not known. */
export function useRoles(): readonly Role[] {
  const identity = useIdentity((state) => state.identity)
  return identity.state === 'staff' ? identity.roles : []
}
