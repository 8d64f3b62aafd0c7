import { ForeignPatterns } from '@/features/alarm/ForeignPatterns'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function AbroadPage() {
  return (
    <Page look={useLook()}>
      <ForeignPatterns />
    </Page>
  )
}
