import { toldWith } from '@core/domain/announcement/toldWith'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { open } from '@/platform/navigation'
import { Row } from '@/ui/Row'
import { issuedInWords, texts } from './texts'

interface Props {
  notice: PublicAnnouncement
  all: readonly PublicAnnouncement[]
  now: number
}

/** The other originals of the same test: the city's leads to the county's, and the county's to the city's. */
export function SameTest({ notice, all, now }: Props) {
  const { others, contradicted } = toldWith(notice, all, now)
  return (
    <>
      {others.slice(0, 20).map((other) => (
        <Row
          key={other.id}
          title={other.content.title}
          note={`${texts.sameTest}　${issuedInWords(other)}${contradicted ? `　${texts.otherTimes}` : ''}`}
          onTap={() => open('notice', { id: other.id })}
        />
      ))}
    </>
  )
}
