import { ReleaseView } from '@/features/places/ReleaseView'
import { useLook } from '@/session/preferences'

export default function ReleasePage() {
  return <ReleaseView look={useLook()} />
}
