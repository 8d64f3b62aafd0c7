import { PlacePage } from '@/features/shelter/PlacePage'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function Place() {
  const { id = '' } = useRouteParameters()
  return <PlacePage id={id} look={useLook()} />
}
