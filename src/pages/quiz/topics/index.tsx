import { TopicChooser } from '@/features/quiz/TopicChooser'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function TopicsPage() {
  return (
    <Page look={useLook()}>
      <TopicChooser />
    </Page>
  )
}
