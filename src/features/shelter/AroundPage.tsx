import { isFor } from '@core/domain/shelter/nearestShelters'
import { askForShelters, useShelters } from '@/api/shelters'
import { useNow } from '@/session/serverClock'
import { Page } from '@/ui/Page'
import { Skeleton, Status } from '@/ui/Status'
import { AroundView } from './AroundView'
import { useFinding } from './finding'
import { Head } from './Head'
import { Pinned } from './Pinned'
import { texts } from './texts'
import { ToBePublished } from './ToBePublished'
import { Unsuited } from './Unsuited'
import { Wishes } from './Wishes'

/** The second view of the places, around where one looks from. */
export function AroundPage({ look }: { look: string }) {
  const shelters = useShelters()
  const now = useNow(60_000)
  const use = useFinding((state) => state.use)
  const list = shelters.state === 'there' ? shelters.list : null
  const suited = list?.places.some((place) => isFor(place, use)) ?? false
  return (
    <Page look={look} wide strip={list?.sample ? <Pinned date={list.date} wide /> : undefined}>
      {shelters.state !== 'unpublished' && <Head />}
      {shelters.state === 'reading' && <Skeleton lines={8} />}
      {shelters.state === 'unpublished' && <ToBePublished />}
      {shelters.state === 'notFetched' && (
        <Status
          title={texts.notFetched}
          text={texts.notFetchedText}
          action={{ word: texts.again, onTap: () => void askForShelters() }}
        />
      )}
      {list && !suited && <Unsuited list={list} now={now} />}
      {list && suited && (
        <>
          <Wishes />
          <AroundView list={list} now={now} />
        </>
      )}
    </Page>
  )
}
