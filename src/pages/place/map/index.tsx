import { AroundPage } from '@/features/shelter/AroundPage'
import { useLook } from '@/session/preferences'

export default function Around() {
  return <AroundPage look={useLook()} />
}
