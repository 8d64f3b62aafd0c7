import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { PlaceList } from '@/features/places/PlaceList'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function PlacesPage() {
  const [shown, setShown] = useState(0)
  useDidShow(() => {
    void renewIdentity()
    setShown((times) => times + 1)
  })
  return (
    <Page look={useLook()}>
      <PlaceList shown={shown} />
    </Page>
  )
}
