import { FlagsStory } from '@/features/memory/Flags'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function FlagsPage() {
  return (
    <Page look={useLook()}>
      <FlagsStory />
    </Page>
  )
}
