import { MyReports } from '@/features/feedback/MyReports'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function MyReportsPage() {
  return (
    <>
      <Page look={useLook()}>
        <MyReports />
      </Page>
      <ConsentSheet about="reports" />
    </>
  )
}
