import { open } from '@/platform/navigation'
import { Row, Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { texts } from './texts'
import { useEntries } from './useEntries'

/** From 学练 to the places to visit and to the laws. */
export function ReferenceLinks() {
  const venues = useEntries('venue').entries.length
  const laws = useEntries('law').entries.length
  return (
    <Section>
      <Rows>
        <Row
          title={texts.venues}
          value={venues > 0 ? `${venues} 处` : undefined}
          onTap={() => open('reference/venues')}
        />
        <Row title={texts.laws} value={laws > 0 ? `${laws} 部` : undefined} onTap={() => open('reference/laws')} />
      </Rows>
    </Section>
  )
}
