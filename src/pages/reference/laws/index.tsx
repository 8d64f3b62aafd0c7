import { LawList } from '@/features/reference/Lists'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function LawListPage() {
  return (
    <Page look={useLook()}>
      <LawList />
    </Page>
  )
}
