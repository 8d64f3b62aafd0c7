import { Inbox } from '@/features/feedback/Inbox'
import { useLook } from '@/session/preferences'
import { useShownAgain } from '@/session/useShownAgain'
import { Page } from '@/ui/Page'

export default function InboxPage() {
  return (
    <Page look={useLook()}>
      <Inbox shown={useShownAgain()} />
    </Page>
  )
}
