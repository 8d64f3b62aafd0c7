import { Training } from '@/features/alarm/Training'
import { senses } from '@core/domain/alarm/confusions'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function TrainingPage() {
  const { by } = useRouteParameters()
  return <Training by={senses.find((sense) => sense === by) ?? 'ear'} look={useLook()} />
}
