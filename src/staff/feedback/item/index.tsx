import { InboxItem } from '@/features/feedback/InboxItem'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { Page } from '@/ui/Page'

export default function InboxItemPage() {
  const { id = '' } = useRouteParameters()
  return (
    <>
      <Page look={useLook()}>
        <InboxItem id={id} />
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
