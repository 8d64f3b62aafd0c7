import { RecordView } from '@/features/places/RecordView'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function RecordPage() {
  const { id = '' } = useRouteParameters()
  return (
    <>
      <RecordView id={id} look={useLook()} />
      <ConsentSheet about="office" />
    </>
  )
}
