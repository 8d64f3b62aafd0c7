import { AgreementText } from '@/features/privacy/AgreementText'
import { terms } from '@/features/privacy/agreements'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function TermsPage() {
  return (
    <Page look={useLook()}>
      <AgreementText agreement={terms} />
    </Page>
  )
}
