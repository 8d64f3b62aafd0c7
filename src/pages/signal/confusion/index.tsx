import { ConfusionTable } from '@/features/alarm/ConfusionTable'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function ConfusionPage() {
  return (
    <Page look={useLook()}>
      <ConfusionTable />
    </Page>
  )
}
