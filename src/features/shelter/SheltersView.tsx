import { View } from '@tarojs/components'
import { isFor } from '@core/domain/shelter/nearestShelters'
import { askForShelters, useDetailsKept, useShelters } from '@/api/shelters'
import { open } from '@/platform/navigation'
import { usePreferences } from '@/session/preferences'
import { useNow } from '@/session/serverClock'
import { Page } from '@/ui/Page'
import { Row, Rows } from '@/ui/Row'
import { Skeleton, Status } from '@/ui/Status'
import { ElderFound } from './ElderFound'
import { useFinding } from './finding'
import { FoundList } from './FoundList'
import { Head } from './Head'
import { Pinned } from './Pinned'
import styles from './SheltersView.module.scss'
import { texts } from './texts'
import { ToBePublished } from './ToBePublished'
import { Unsuited } from './Unsuited'
import { Ways } from './Ways'

/** The tab 避难: first for what, then from where, then the places, from the phone's own copy. */
export function SheltersView({ look }: { look: string }) {
  const shelters = useShelters()
  const use = useFinding((state) => state.use)
  const now = useNow(60_000)
  const elder = usePreferences((state) => state.elder)
  useDetailsKept(usePreferences((state) => state.district))
  if (shelters.state === 'unpublished')
    return (
      <Page look={look}>
        <ToBePublished />
      </Page>
    )
  const list = shelters.state === 'there' ? shelters.list : null
  const suited = list?.places.some((place) => isFor(place, use)) ?? false
  return (
    <Page look={look} strip={list?.sample ? <Pinned date={elder ? null : list.date} /> : undefined}>
      <Head />
      {shelters.state === 'reading' && <Skeleton lines={8} />}
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
          <Ways />
          {elder ? <ElderFound list={list} /> : <FoundList list={list} />}
        </>
      )}
      <View className={styles.card}>
        <Rows>
          <Row title={texts.familyCard} note={texts.familyCardNote} onTap={() => open('place/family')} />
        </Rows>
      </View>
    </Page>
  )
}
