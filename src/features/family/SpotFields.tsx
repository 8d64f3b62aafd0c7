import { View } from '@tarojs/components'
import { useState } from 'react'
import { toWgs84 } from '@core/domain/shelter/datum'
import { useNames } from '@core/domain/shelter/kinds'
import type { Spot as Point } from '@core/domain/shelter/distance'
import type { ShelterList } from '@/api/shelters'
import { askPosition, canChoosePoint, choosePoint } from '@/platform/position'
import { useLook } from '@/session/preferences'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { changeSpot, MOST_CHARACTERS, spotNames, useFamilyCard, type Spot } from './card'
import styles from './Family.module.scss'
import { howFar, nearestOf } from './nearestOf'
import { ShelterSheet } from './ShelterSheet'
import { complaintOf } from './standing'
import { texts } from './texts'

/** Where somebody of the family is, and the shelter that is nearest to there. */
export function SpotFields({ spot, list }: { spot: Spot; list: ShelterList | null }) {
  const { address, point, shelter } = useFamilyCard((card) => card.spots[spot])
  const look = useLook()
  const [asking, setAsking] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const take = (at: Point) => {
    const nearest = list && nearestOf(list.places, at)
    changeSpot(spot, {
      point: at,
      ...(nearest && { shelter: { id: nearest.id, name: nearest.name, use: 'disaster' } }),
    })
    if (!nearest) tell(texts.noneNear)
  }
  const fromHere = async () => {
    setAsking(true)
    const answer = await askPosition()
    setAsking(false)
    if (typeof answer === 'string') tell(texts.noPosition)
    else if (!answer.exact) tell(texts.onlyAbout)
    else take(answer)
  }
  const fromMap = async () => {
    const chosen = await choosePoint()
    if (chosen) take(toWgs84(chosen.longitude, chosen.latitude, 'GCJ02'))
  }
  const present = shelter && list?.places.find(({ id }) => id === shelter.id)
  const complaint = shelter && complaintOf(shelter, list?.places)
  const use = useNames[shelter?.use ?? 'disaster']
  return (
    <Section title={spotNames[spot]}>
      <TextField
        label={texts.address}
        value={address}
        most={MOST_CHARACTERS}
        placeholder={texts.addressHint}
        onChange={(typed) => changeSpot(spot, { address: typed })}
      />
      <Row
        title={shelter ? shelter.name : texts.noShelter}
        note={shelter ? `${use}，${howFar(point, present) ?? texts.chosen}` : texts.chooseHint}
      />
      {complaint !== null && <View className={styles.complaint}>{complaint}</View>}
      <View className={styles.ways}>
        <Button icon="locate" disabled={asking} onTap={() => void fromHere()}>
          {asking ? texts.asking : texts.here}
        </Button>
        {canChoosePoint && (
          <Button icon="map" onTap={() => void fromMap()}>
            {texts.fromMap}
          </Button>
        )}
        <Button icon="search" disabled={!list} onTap={() => setChoosing(true)}>
          {texts.fromList}
        </Button>
      </View>
      {choosing && list && (
        <ShelterSheet
          look={look}
          list={list}
          point={point}
          onLeave={() => setChoosing(false)}
          onChoose={(chosen) => {
            changeSpot(spot, { shelter: chosen })
            setChoosing(false)
          }}
        />
      )}
    </Section>
  )
}
