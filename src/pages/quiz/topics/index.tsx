import { TopicChooser } from '@/features/quiz/TopicChooser'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { Page } from '@/ui/Page'

export default function TopicsPage() {
  const { by } = useRouteParameters()
  return (
    <Page look={useLook()}>
      <TopicChooser by={by === 'level' ? 'level' : 'topic'} />
    </Page>
  )
}
