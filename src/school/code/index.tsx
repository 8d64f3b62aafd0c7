import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { CodeScreen } from '@/features/school/CodeScreen'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function CodePage() {
  const { id = '' } = useRouteParameters()
  return (
    <>
      <CodeScreen activityId={id} look={useLook()} />
      <ConsentSheet about="office" />
    </>
  )
}
