import { NumbersView } from '@/features/desk/NumbersView'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function NumbersPage() {
  return (
    <Page look={useLook()}>
      <NumbersView />
    </Page>
  )
}
