import { askForShelters, useShelters } from '@/api/shelters'
import { useNow } from '@/session/serverClock'
import { Page } from '@/ui/Page'
import { Skeleton, Status } from '@/ui/Status'
import { AroundView } from './AroundView'
import { Pinned } from './Pinned'
import { texts } from './texts'
import { ToBePublished } from './ToBePublished'

/** The second view of the places, around where one looks from. */
export function AroundPage({ look }: { look: string }) {
  const shelters = useShelters()
  const now = useNow(60_000)
  const list = shelters.state === 'there' ? shelters.list : null
  return (
    <Page look={look} strip={list?.sample ? <Pinned date={list.date} /> : undefined}>
      {shelters.state === 'reading' && <Skeleton lines={8} />}
      {shelters.state === 'unpublished' && <ToBePublished />}
      {shelters.state === 'notFetched' && (
        <Status
          title={texts.notFetched}
          text={texts.notFetchedText}
          action={{ word: texts.again, onTap: () => void askForShelters() }}
        />
      )}
      {list && <AroundView list={list} now={now} />}
    </Page>
  )
}
