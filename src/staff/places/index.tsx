import { PlaceList } from '@/features/places/PlaceList'
import { useLook } from '@/session/preferences'
import { useShownAgain } from '@/session/useShownAgain'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function PlacesPage() {
  const shown = useShownAgain(() => void renewIdentity())
  return (
    <Page look={useLook()}>
      <PlaceList shown={shown} />
    </Page>
  )
}
