import { useState } from 'react'
import { changesTo } from '@core/domain/announcement/board'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { dateAt, dateInWords } from '@core/domain/moment'
import { open } from '@/platform/navigation'
import { Row, Rows } from '@/ui/Row'
import { kindName, texts } from './texts'

interface Props {
  notice: PublicAnnouncement
  all: readonly PublicAnnouncement[]
  now: number
}

/** What was changed since, and what this one itself changes; each opens the paper it is told in. */
export function ChangeLog({ notice, all, now }: Props) {
  const [unfolded, setUnfolded] = useState(false)
  const about = 'about' in notice.content ? notice.content.about : null
  const earlier = about === null ? undefined : all.find(({ id }) => id === about)
  const papers = [...changesTo(notice.id, all, now), ...(earlier ? [earlier] : [])].slice(0, 20)
  if (papers.length === 0) return <Row title={texts.changes} value={texts.noChanges} />
  return (
    <>
      <Row title={texts.changes} value={`${papers.length} 份`} onTap={() => setUnfolded(!unfolded)} />
      {unfolded && (
        <Rows>
          {papers.map(({ id, content, publishedAt }) => (
            <Row
              key={id}
              title={content.title}
              note={`${kindName(content.kind)}　${dateInWords(dateAt(publishedAt), true)}`}
              onTap={() => open('notice', { id })}
            />
          ))}
        </Rows>
      )}
    </>
  )
}
