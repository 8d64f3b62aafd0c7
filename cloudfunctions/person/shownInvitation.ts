import type { OutputOf } from '@core/contract/operation'
import type { personApi } from '@core/contract/person'
import type { KeptInvitation } from './storeOfInvitations'

type ShownInvitation = OutputOf<typeof personApi.listInvitations>['invitations'][number]

/** An invitation as admins see it: without its code. */
export const shownInvitation = ({ _id, role, district, label, expiresAt, until }: KeptInvitation): ShownInvitation => ({
  ...{ id: _id, role, district, label, expiresAt, until },
})
