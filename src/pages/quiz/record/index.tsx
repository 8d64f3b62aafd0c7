import { RecordDetail } from '@/features/quiz/RecordDetail'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function RecordPage() {
  const { id = '' } = useRouteParameters()
  return <RecordDetail attemptId={id} look={useLook()} />
}
