import { create } from 'zustand'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { personApi } from '@core/contract/person'
import { rolesAt, type Role } from '@core/domain/person/roles'
import { call } from '@/api/call'
import { hasEverAgreed } from '@/api/consent'
import { now } from './serverClock'

export type Me = OutputOf<typeof personApi.whoAmI>

/** Who the user is to the office, as the cloud last said. */
export type Identity =
  | { state: 'unknown' }
  | { state: 'asking' }
  /** A resident, or nobody has agreed to anything yet. */
  | { state: 'nobody' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'staff'; me: Me; roles: Role[] }

export const useIdentity = create<{ identity: Identity }>(() => ({ identity: { state: 'unknown' } }))

/** Takes what the cloud said of the user. */
export function becomes(me: Me): void {
  useIdentity.setState({ identity: { state: 'staff', me, roles: rolesAt(me, now()) } })
}

/** Asks the cloud who the user is to the office. Who never agreed to anything is not asked for. */
export async function renewIdentity(): Promise<void> {
  if (!hasEverAgreed()) {
    useIdentity.setState({ identity: { state: 'nobody' } })
    return
  }
  if (useIdentity.getState().identity.state !== 'staff') useIdentity.setState({ identity: { state: 'asking' } })
  try {
    becomes(await call('person', 'whoAmI', {}))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code } = error
    useIdentity.setState({ identity: code === 'FORBIDDEN' ? { state: 'nobody' } : { state: 'failed', code } })
  }
}

/** The roles the user has now; none while that is not known. */
export function useRoles(): readonly Role[] {
  const identity = useIdentity((state) => state.identity)
  return identity.state === 'staff' ? identity.roles : []
}
