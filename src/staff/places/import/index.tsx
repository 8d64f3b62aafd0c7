import { ImportView } from '@/features/places/ImportView'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function ImportPage() {
  return (
    <Page look={useLook()}>
      <ImportView />
    </Page>
  )
}
