import { View } from '@tarojs/components'
import { useRef } from 'react'
import { fromWgs84 } from '@core/domain/shelter/datum'
import { numberToDial } from '@core/domain/shelter/numberToDial'
import type { PublicShelter } from '@core/domain/shelter/publicShelter'
import { copyText } from '@/platform/clipboard'
import { dial } from '@/platform/phone'
import { canShowRoute, openPhoneMap, showRoute } from '@/platform/route'
import { districtName } from '@/session/preferences'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Meta } from '@/ui/Section'
import styles from './PlaceWays.module.scss'
import { texts } from './texts'

/** Where a place is, as one writes it down: its address, and its point where that is known well. */
function written(place: PublicShelter, name: string): string {
  const { district, town, address, longitude, latitude, rough } = place
  const point = longitude === null || latitude === null || rough ? '' : `（WGS-84：${latitude}, ${longitude}）`
  return `${name} ${address ?? `${districtName(district)}${town ?? ''}`}${point}`
}

/** How to get there: WeChat's map leads the way; a browser hands over the address, and says that it can do no more. */
export function PlaceWays({ place, name }: { place: PublicShelter; name: string }) {
  const { longitude, latitude, rough, telephone } = place
  const underway = useRef(false)
  const known = longitude !== null && latitude !== null
  const lead = async () => {
    if (!known || underway.current) return
    underway.current = true
    const shown = await showRoute({ ...fromWgs84(longitude, latitude, 'GCJ02'), name, address: place.address ?? name })
    underway.current = false
    if (!shown) tell(texts.noMap)
  }
  const copy = async () => {
    if (await copyText(written(place, name))) tell(texts.copied)
  }
  return (
    <View className={styles.ways}>
      {known && canShowRoute ? (
        <>
          <Button kind={rough ? 'outline' : 'filled'} onTap={() => void lead()}>
            {rough ? texts.roughRoute : texts.route}
          </Button>
          {rough && <Meta>{texts.rough}</Meta>}
        </>
      ) : (
        <>
          <Button kind="filled" onTap={() => void copy()}>
            {texts.copyAddress}
          </Button>
          <Meta>{known && rough ? texts.rough : known ? texts.browserRoute : texts.noPoint}</Meta>
          {known && !rough && <Link onTap={() => openPhoneMap(longitude, latitude, name)}>{texts.phoneMap}</Link>}
        </>
      )}
      {telephone !== null && (
        <Button icon="phone" onTap={() => dial(numberToDial(telephone))}>
          {texts.callUnit}
        </Button>
      )}
    </View>
  )
}
