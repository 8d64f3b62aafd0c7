import { isBeside } from '@core/domain/shelter/nearestShelters'
import type { ShelterList } from '@/api/shelters'
import { Status } from '@/ui/Status'
import { BesideList } from './BesideList'
import { useFinding } from './finding'
import { seenFrom } from './looking'
import { NoWorks } from './NoWorks'
import { texts } from './texts'

/** Where the whole list has no shelter for a use: that it is so, and the bases to which people are brought, if any are public. */
export function Unsuited({ list, now }: { list: ShelterList; now: number }) {
  const { use, origin } = useFinding()
  const bases = list.places.filter((place) => place.kind === 'evacuationBase' && isBeside(place, use))
  return (
    <>
      {use === 'airRaid' ? <NoWorks /> : <Status title={texts.none} />}
      <BesideList found={bases.map((place) => seenFrom(origin, place, now))} sample={list.sample} />
    </>
  )
}
