import { askForShelters, useShelters } from '@/api/shelters'
import { useNow } from '@/session/serverClock'
import { Page } from '@/ui/Page'
import { Skeleton, Status } from '@/ui/Status'
import { AroundView } from './AroundView'
import { texts } from './texts'
import { ToBePublished } from './ToBePublished'

/** The second view of the places, around where one looks from. */
export function AroundPage({ look }: { look: string }) {
  const shelters = useShelters()
  const now = useNow(60_000)
  return (
    <Page look={look}>
      {shelters.state === 'reading' && <Skeleton lines={8} />}
      {shelters.state === 'unpublished' && <ToBePublished />}
      {shelters.state === 'notFetched' && (
        <Status
          title={texts.notFetched}
          text={texts.notFetchedText}
          action={{ word: texts.again, onTap: () => void askForShelters() }}
        />
      )}
      {shelters.state === 'there' && <AroundView list={shelters.list} now={now} />}
    </Page>
  )
}
