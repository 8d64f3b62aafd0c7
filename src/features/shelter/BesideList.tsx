import { useState } from 'react'
import { open } from '@/platform/navigation'
import { Pager } from '@/ui/Pager'
import { Paragraph, Section } from '@/ui/Section'
import { FoundRow } from './FoundRow'
import type { Found } from './looking'
import { texts } from './texts'

/** So many rows at a time. */
const AT_ONCE = 5

/** Public places that are no shelters, below the shelters and apart from them. Nothing where there are none. */
export function BesideList({ found, sample }: { found: readonly Found[]; sample: boolean }) {
  const [from, setFrom] = useState(0)
  if (found.length === 0) return null
  return (
    <Section title={texts.beside}>
      <Paragraph quiet>{texts.besideText}</Paragraph>
      {found.slice(from, from + AT_ONCE).map((one) => (
        <FoundRow key={one.place.id} found={one} sample={sample} onTap={() => open('place', { id: one.place.id })} />
      ))}
      <Pager from={from} atOnce={AT_ONCE} of={found.length} onTurn={setFrom} />
    </Section>
  )
}
