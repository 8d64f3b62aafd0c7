import { ImportView } from '@/features/places/ImportView'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function ImportPage() {
  return (
    <>
      <Page look={useLook()}>
        <ImportView />
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
