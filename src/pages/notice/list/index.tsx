import { NoticeList } from '@/features/notice/NoticeList'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function NoticeListPage() {
  const look = useLook()
  return (
    <Page look={look}>
      <NoticeList look={look} />
    </Page>
  )
}
