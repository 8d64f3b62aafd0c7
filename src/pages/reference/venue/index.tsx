import { VenueView } from '@/features/reference/VenueView'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { Page } from '@/ui/Page'

export default function VenueViewPage() {
  const { id = '' } = useRouteParameters()
  return (
    <Page look={useLook()}>
      <VenueView id={id} />
    </Page>
  )
}
