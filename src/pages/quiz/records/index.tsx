import { RecordList } from '@/features/quiz/RecordList'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function RecordsPage() {
  return (
    <Page look={useLook()}>
      <RecordList />
    </Page>
  )
}
