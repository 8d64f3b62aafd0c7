import { About, versionDate } from '@/features/mine/About'
import { usePackVersions } from '@/features/mine/usePackVersions'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function AboutPage() {
  return (
    <Page look={useLook()}>
      <About versions={usePackVersions(versionDate)} />
    </Page>
  )
}
