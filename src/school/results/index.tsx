import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { ResultsView } from '@/features/school/ResultsView'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function ResultsPage() {
  const { id = '' } = useRouteParameters()
  return (
    <>
      <ResultsView activityId={id} look={useLook()} />
      <ConsentSheet about="office" />
    </>
  )
}
