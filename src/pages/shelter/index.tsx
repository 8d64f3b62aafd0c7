import { ToBePublished } from '@/features/shelter/ToBePublished'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function Shelter() {
  return (
    <Page look={useLook()}>
      <ToBePublished />
    </Page>
  )
}
