import { SheltersView } from '@/features/shelter/SheltersView'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function Shelter() {
  return (
    <Page look={useLook()}>
      <SheltersView />
    </Page>
  )
}
