import { SheltersView } from '@/features/shelter/SheltersView'
import { useLook } from '@/session/preferences'

export default function Shelter() {
  return <SheltersView look={useLook()} />
}
