import { useDidShow } from '@tarojs/taro'
import { NewPlace } from '@/features/places/NewPlace'
import { PlaceForm } from '@/features/places/PlaceForm'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { renewIdentity } from '@/session/whoAmI'

export default function EditPlacePage() {
  const { id } = useRouteParameters()
  const look = useLook()
  useDidShow(() => void renewIdentity())
  return (
    <>
      {id === undefined ? <NewPlace look={look} /> : <PlaceForm id={id} look={look} begun={null} />}
      <ConsentSheet about="office" />
    </>
  )
}
