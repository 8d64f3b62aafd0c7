import { About, versionDate } from '@/features/mine/About'
import { usePackVersions } from '@/features/mine/usePackVersions'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { Page } from '@/ui/Page'

export default function AboutPage() {
  const { question } = useRouteParameters()
  return (
    <Page look={useLook()}>
      <About question={question} versions={usePackVersions(versionDate)} />
    </Page>
  )
}
