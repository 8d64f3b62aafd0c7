import { LiveView } from '@/features/live/LiveView'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function LivePage() {
  const { rehearsal } = useRouteParameters()
  return <LiveView rehearsal={rehearsal !== undefined} look={useLook()} />
}
