import { ItemView } from '@/features/desk/ItemView'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function ItemPage() {
  const { id = '' } = useRouteParameters()
  return (
    <>
      <ItemView id={id} look={useLook()} />
      <ConsentSheet about="office" />
    </>
  )
}
