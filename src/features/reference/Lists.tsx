import { open } from '@/platform/navigation'
import { districtName } from '@/session/preferences'
import { Badge } from '@/ui/Badge'
import { Row, Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Status } from '@/ui/Status'
import { texts } from './texts'
import { useEntries } from './useEntries'

/** At most so many are drawn: a page has a limit, and no city has more. */
const MOST = 50

/** Places to visit: where, when they are open, and which are shown as a model. */
export function VenueList() {
  const { entries, sample } = useEntries('venue')
  if (entries.length === 0) return <Status title={texts.noVenues} text={texts.noVenuesText} />
  return (
    <Section title={texts.venues} beside={sample ? <Badge>{texts.sample}</Badge> : undefined}>
      <Rows>
        {entries.slice(0, MOST).map(({ id, content: { title, venue } }) => (
          <Row
            key={id}
            title={title}
            note={[districtName(venue.district), venue.opening, venue.model?.title].filter(Boolean).join('　')}
            onTap={() => open('reference/venue', { id })}
          />
        ))}
      </Rows>
    </Section>
  )
}

/** The laws that the questions cite, each with its version. */
export function LawList() {
  const { entries, sample } = useEntries('law')
  if (entries.length === 0) return <Status title={texts.noLaws} text={texts.noLawsText} />
  return (
    <Section title={texts.laws} beside={sample ? <Badge>{texts.sample}</Badge> : undefined}>
      <Rows>
        {entries.slice(0, MOST).map(({ id, content: { law } }) => (
          <Row key={id} title={law.fullTitle} note={law.version} onTap={() => open('reference/law', { id })} />
        ))}
      </Rows>
    </Section>
  )
}
