import { FamilyView } from '@/features/family/FamilyView'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function Family() {
  return (
    <Page look={useLook()}>
      <FamilyView />
    </Page>
  )
}
