import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { ActivityDesk } from '@/features/school/ActivityDesk'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function ActivityDeskPage() {
  const { id = '' } = useRouteParameters()
  return (
    <>
      <ActivityDesk activityId={id} look={useLook()} />
      <ConsentSheet about="office" />
    </>
  )
}
