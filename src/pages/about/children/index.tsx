import { AgreementText } from '@/features/privacy/AgreementText'
import { children } from '@/features/privacy/agreements'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function ChildrenPage() {
  return (
    <Page look={useLook()}>
      <AgreementText agreement={children} />
    </Page>
  )
}
