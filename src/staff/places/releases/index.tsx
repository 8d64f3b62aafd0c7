import { ReleaseList } from '@/features/places/ReleaseList'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function ReleasesPage() {
  return (
    <Page look={useLook()}>
      <ReleaseList />
    </Page>
  )
}
