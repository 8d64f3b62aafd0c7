import { useMemo, useState } from 'react'
import type { Spot } from '@core/domain/shelter/distance'
import { uses, useNames, type Use } from '@core/domain/shelter/kinds'
import { isFor, nearestShelters } from '@core/domain/shelter/nearestShelters'
import { search, searchIndex } from '@core/domain/shelter/search'
import type { ShelterList } from '@/api/shelters'
import { districtName } from '@/session/preferences'
import { Row, Rows } from '@/ui/Row'
import { Paragraph } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import type { ChosenShelter } from './card'
import { howFar } from './nearestOf'
import { texts } from './texts'

/** So many are shown at a time, and looked for: more letters make them fewer. */
const SHOWN = 6
const MOST = 50

interface Props {
  look: string
  list: ShelterList
  /** From where it is to be near; null: not known. */
  point: Spot | null
  onChoose: (shelter: ChosenShelter) => void
  onLeave: () => void
}

/** Chooses a shelter for one use: the nearest of those that suit, or by its name. */
export function ShelterSheet({ look, list, point, onChoose, onLeave }: Props) {
  const [use, setUse] = useState<Use>('disaster')
  const [text, setText] = useState('')
  const suited = useMemo(
    () => list.places.filter((place) => isFor(place, use) && place.condition !== 'closed'),
    [list, use],
  )
  const index = useMemo(() => searchIndex(suited, districtName), [suited])
  const typed = text.trim() !== ''
  const near = useMemo(
    () => (point ? nearestShelters(suited, point, use, SHOWN).map(({ place }) => place) : []),
    [suited, point, use],
  )
  const found = typed ? search(index, text, MOST) : near
  return (
    <Sheet title={texts.fromList} look={look} onLeave={onLeave}>
      <Segmented
        label={texts.uses}
        choices={uses.map((key) => ({ key, word: useNames[key] }))}
        chosen={use}
        onChoose={setUse}
      />
      {suited.length === 0 && <Paragraph>{use === 'airRaid' ? texts.noWorks : texts.noneFound}</Paragraph>}
      {suited.length > 0 && (
        <>
          <TextField label={texts.searchLabel} value={text} most={40} onChange={setText} />
          {!typed && <Paragraph quiet>{near.length > 0 ? texts.nearest : texts.typeToFind}</Paragraph>}
          <Rows>
            {found.slice(0, SHOWN).map((place) => (
              <Row
                key={place.id}
                title={place.name}
                note={howFar(point, place) ?? place.address ?? `${districtName(place.district)}${place.town ?? ''}`}
                onTap={() => onChoose({ id: place.id, name: place.name, use })}
              />
            ))}
          </Rows>
          {typed && found.length === 0 && <Paragraph quiet>{texts.noneFound}</Paragraph>}
          {typed && found.length > SHOWN && <Paragraph quiet>{`共 ${found.length} 处，多输几个字`}</Paragraph>}
        </>
      )}
    </Sheet>
  )
}
