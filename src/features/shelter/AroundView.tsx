import { Map, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { fromWgs84, toWgs84 } from '@core/domain/shelter/datum'
import type { Spot } from '@core/domain/shelter/distance'
import type { ShelterList } from '@/api/shelters'
import { choosePoint } from '@/platform/position'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Meta } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import styles from './AroundView.module.scss'
import { useFinding } from './finding'
import { FoundRow } from './FoundRow'
import { seenFrom } from './looking'
import { NoneFound } from './NoneFound'
import { texts } from './texts'
import { useAround, useNearest } from './useAround'

/** So many places are marked at a time: those nearest to the middle of the map. */
const MARKED = 100

/** How large (px) a mark is: the picture of the tab. */
const MARK = { iconPath: '/assets/tab-shelter-on.png', width: 28, height: 28 } as const

/** A point as WeChat's map takes it, and one that it gives. */
const onMap = ({ longitude, latitude }: Spot) => fromWgs84(longitude, latitude, 'GCJ02')
const offMap = ({ longitude, latitude }: Spot) => toWgs84(longitude, latitude, 'GCJ02')

interface RegionChange {
  type: string
  detail?: { type?: string; centerLocation?: { longitude: number; latitude: number } }
}

/**
 * The second view in WeChat: its map, in GCJ-02, with the places nearest to its middle. Nothing is drawn over it, so that
 * its own mark and number stay visible.
 */
export function AroundView({ list, now }: { list: ShelterList; now: number }) {
  const { centre, origin } = useAround()
  const [moved, setMoved] = useState<Spot | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const nearest = useNearest(list, moved ?? centre, MARKED)
  const shown = nearest.find(({ place }) => place.id === chosen) ?? nearest[0]
  const middle = useMemo(() => onMap(centre), [centre])
  const markers = useMemo(
    () =>
      nearest.map(({ place: { longitude, latitude } }, id) => ({
        id,
        ...MARK,
        ...onMap({ longitude: longitude ?? 0, latitude: latitude ?? 0 }),
      })),
    [nearest],
  )
  const look = ({ type, detail }: RegionChange) => {
    if ((detail?.type ?? type) === 'end' && detail?.centerLocation) setMoved(offMap(detail.centerLocation))
  }
  const choose = async () => {
    const point = await choosePoint(middle)
    if (!point) return
    setMoved(null)
    setChosen(null)
    useFinding.setState({
      origin: { by: 'point', ...offMap(point), exact: true, name: point.name || texts.chosenPoint },
      text: null,
    })
  }
  return (
    <View>
      <Map
        className={styles.map ?? ''}
        longitude={middle.longitude}
        latitude={middle.latitude}
        scale={13}
        // Without leave for the exact interface WeChat's own mark, which asks for it, stays off.
        showLocation={POSITION === 'exact' && origin.by === 'phone'}
        markers={markers}
        onMarkerTap={({ detail }: { detail: { markerId: number | string } }) =>
          setChosen(nearest[Number(detail.markerId)]?.place.id ?? null)
        }
        onRegionChange={look}
        onError={() => undefined}
        {...spoken({ role: 'img', label: texts.mapLabel })}
      />
      <Meta>{`${texts.mapOf}${nearest.length === MARKED ? `图上最多标 ${MARKED} 处，移动地图看别处。` : ''}`}</Meta>
      {!shown && <NoneFound />}
      {shown && (
        <FoundRow
          found={seenFrom(origin, shown.place, now)}
          sample={list.sample}
          onTap={() => open('place', { id: shown.place.id })}
        />
      )}
      <View className={styles.choose}>
        <Button icon="pin" onTap={() => void choose()}>
          {texts.choosePoint}
        </Button>
      </View>
    </View>
  )
}
