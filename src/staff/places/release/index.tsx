import { ReleaseView } from '@/features/places/ReleaseView'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'

export default function ReleasePage() {
  return (
    <>
      <ReleaseView look={useLook()} />
      <ConsentSheet about="office" />
    </>
  )
}
