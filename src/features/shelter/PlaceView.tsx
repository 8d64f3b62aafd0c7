import { View } from '@tarojs/components'
import { placeKindNames } from '@core/domain/shelter/kinds'
import { wholePlace } from '@core/domain/shelter/wholePlace'
import { askForShelters } from '@/api/shelters'
import { Badge } from '@/ui/Badge'
import { Dial } from '@/ui/Dial'
import { Skeleton, Status } from '@/ui/Status'
import { spoken } from '@/ui/spoken'
import { useFinding } from './finding'
import { Marks, Where } from './Marks'
import { marksOf } from './marks'
import { seenFrom } from './looking'
import { PlaceWays } from './PlaceWays'
import styles from './PlaceView.module.scss'
import { Entrance } from './Entrance'
import { nameOf, texts } from './texts'
import { Turning } from './Turning'
import type { PlaceFound } from './usePlace'

/** A place on its page: how to find the way in first, then how to get there. */
export function PlaceView({ found, now }: { found: PlaceFound; now: number }) {
  const origin = useFinding((state) => state.origin)
  if (found.state === 'reading') return <Skeleton lines={8} />
  if (found.state !== 'there')
    return (
      <Status
        title={found.state === 'missing' ? texts.missing : texts.notFetched}
        text={found.state === 'missing' ? texts.missingText : texts.notFetchedText}
        action={{ word: texts.again, onTap: () => void askForShelters() }}
      />
    )
  const { list, detail, files } = found
  const place = wholePlace(found.place, detail)
  const one = seenFrom(origin, place, now)
  const bearing = one.way?.state === 'known' ? one.way.bearing : null
  const name = nameOf(place.name, list.sample)
  return (
    <View>
      <Turning on={origin.by === 'phone' && origin.exact && bearing !== null}>
        <View className={styles.top}>
          <View className={styles.words}>
            <View className={styles.head}>
              <View className={styles.name} {...spoken({ role: 'heading', level: 1 })}>
                {name}
              </View>
              {list.sample && <Badge tone="edge">{texts.sample}</Badge>}
            </View>
            {one.way && <Where words={one.way.words} />}
            <View className={styles.marks}>
              <Marks marks={marksOf(one)} />
              {place.stale && <Badge tone="notice">{texts.toVerify}</Badge>}
            </View>
          </View>
          {bearing !== null && <Dial bearing={bearing} large />}
        </View>
      </Turning>
      <Entrance place={place} photos={detail?.photos ?? []} files={files} sample={list.sample} />
      <PlaceWays place={place} name={name} />
    </View>
  )
}

/** What the page of a place is called: the kind of place. */
export const titleOf = (found: PlaceFound): string =>
  found.state === 'there' ? placeKindNames[found.place.kind] : placeKindNames.emergencyShelter
