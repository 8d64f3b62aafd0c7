import { officeRoles, type Role } from '@core/domain/person/roles'
import { open } from '@/platform/navigation'
import { useRoles } from '@/session/whoAmI'
import { Gap } from '@/ui/Gap'
import { Row, Rows } from '@/ui/Row'
import { texts } from './texts'
import { useDesk } from './useDesk'

function Waiting() {
  const { paged } = useDesk()
  return (
    <>
      <Rows>
        <Row
          title={texts.waiting}
          value={paged.state === 'there' ? `${paged.page.waiting.length}` : undefined}
          onTap={() => open('staff/desk')}
        />
      </Rows>
      <Gap />
    </>
  )
}

/** For the office what waits stands first; nobody else sees anything of it. */
export function WaitingFirst() {
  const roles = useRoles()
  return roles.some((role) => (officeRoles as readonly Role[]).includes(role)) ? <Waiting /> : null
}
