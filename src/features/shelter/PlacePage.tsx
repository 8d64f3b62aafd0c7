import { useShareAppMessage } from '@tarojs/taro'
import { useEffect } from 'react'
import { setTitle } from '@/platform/navigation'
import { sharePage } from '@/platform/share'
import { useNow } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { Page } from '@/ui/Page'
import { ShareButton } from '@/ui/ShareButton'
import { Pinned } from './Pinned'
import { PlaceKnown } from './PlaceKnown'
import { PlaceView, titleOf } from './PlaceView'
import { texts } from './texts'
import { usePlace } from './usePlace'

/** The page of a place, also where a link to it is the first thing that is opened. */
export function PlacePage({ id, look }: { id: string; look: string }) {
  const found = usePlace(id)
  const now = useNow(60_000)
  const sample = found.state === 'there' && found.list.sample
  const title = titleOf(found)
  const name = found.state === 'there' ? found.place.name : title
  useEffect(() => setTitle(title), [title])
  useShareAppMessage(() => ({ title: name, path: `/pages/place/index?id=${encodeURIComponent(id)}` }))
  const share = async () => {
    if ((await sharePage(name)) === 'copied') tell(texts.copied)
  }
  return (
    <Page
      look={look}
      strip={sample ? <Pinned date={found.list.date} wide /> : undefined}
      aside={
        found.state === 'there' ? (
          <>
            <PlaceKnown found={found} now={now} />
            <ShareButton onTap={() => void share()}>{texts.share}</ShareButton>
          </>
        ) : undefined
      }
    >
      <PlaceView found={found} now={now} />
    </Page>
  )
}
