import { TakeOver } from '@/features/lesson/TakeOver'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function TakeOverPage() {
  return (
    <>
      <Page look={useLook()}>
        <TakeOver />
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
