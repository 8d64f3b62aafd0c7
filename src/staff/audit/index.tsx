import { AuditTrail } from '@/features/people/AuditTrail'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function AuditPage() {
  return (
    <Page look={useLook()}>
      <AuditTrail />
    </Page>
  )
}
