import { LawView } from '@/features/reference/LawView'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { Page } from '@/ui/Page'

export default function LawViewPage() {
  const { id = '' } = useRouteParameters()
  return (
    <Page look={useLook()}>
      <LawView id={id} />
    </Page>
  )
}
