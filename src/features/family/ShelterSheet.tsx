import { useMemo, useState } from 'react'
import type { PublicShelter } from '@core/domain/shelter/publicShelter'
import { search, searchIndex } from '@core/domain/shelter/search'
import type { ShelterList } from '@/api/shelters'
import { districtName } from '@/session/preferences'
import { Row, Rows } from '@/ui/Row'
import { Paragraph } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import { texts } from './texts'

/** So many are shown at a time, and looked for: more letters make them fewer. */
const SHOWN = 6
const MOST = 50

interface Props {
  look: string
  list: ShelterList
  onChoose: (place: PublicShelter) => void
  onLeave: () => void
}

/** Chooses a shelter by its name. */
export function ShelterSheet({ look, list, onChoose, onLeave }: Props) {
  const [text, setText] = useState('')
  const index = useMemo(() => searchIndex(list.places, districtName), [list])
  const found = search(index, text, MOST)
  return (
    <Sheet title={texts.fromList} look={look} onLeave={onLeave}>
      <TextField label={texts.searchLabel} value={text} most={40} onChange={setText} />
      <Rows>
        {found.slice(0, SHOWN).map((place) => (
          <Row
            key={place.id}
            title={place.name}
            note={place.address ?? `${districtName(place.district)}${place.town ?? ''}`}
            onTap={() => onChoose(place)}
          />
        ))}
      </Rows>
      {text.trim() !== '' && found.length === 0 && <Paragraph quiet>{texts.noneFound}</Paragraph>}
      {found.length > SHOWN && <Paragraph quiet>{`共 ${found.length} 处，多输几个字`}</Paragraph>}
    </Sheet>
  )
}
