import { AgreementText } from '@/features/privacy/AgreementText'
import { privacy } from '@/features/privacy/agreements'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function PrivacyPage() {
  return (
    <Page look={useLook()}>
      <AgreementText agreement={privacy} />
    </Page>
  )
}
