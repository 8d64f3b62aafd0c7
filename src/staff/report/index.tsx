import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { FiguresView } from '@/features/report/FiguresView'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function ReportPage() {
  return (
    <>
      <Page look={useLook()} wide>
        <FiguresView />
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
