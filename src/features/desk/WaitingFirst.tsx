import type { ReactNode } from 'react'
import { officeRoles, type Role } from '@core/domain/person/roles'
import { open } from '@/platform/navigation'
import { useRoles } from '@/session/whoAmI'
import { Gap } from '@/ui/Gap'
import { Row, Rows } from '@/ui/Row'
import { texts } from './texts'
import { useDesk } from './useDesk'

/** How much waits: announcements, and what else the page knows of. */
export function WaitingCount({ also }: { also: number }) {
  const { paged } = useDesk()
  return (
    <>
      <Rows>
        <Row
          title={texts.waiting}
          value={paged.state === 'there' ? `${paged.page.waiting.length + also}` : undefined}
          onTap={() => open('staff/desk')}
        />
      </Rows>
      <Gap />
    </>
  )
}

/** For the office what waits stands first; nobody else sees, or asks for, anything of it. */
export function WaitingFirst({ children }: { children: ReactNode }) {
  const roles = useRoles()
  return roles.some((role) => (officeRoles as readonly Role[]).includes(role)) ? children : null
}
