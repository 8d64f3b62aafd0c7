import { VenueList } from '@/features/reference/Lists'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function VenueListPage() {
  return (
    <Page look={useLook()}>
      <VenueList />
    </Page>
  )
}
