import { firstNotices, standingOf } from '@core/domain/announcement/board'
import { useNotices } from '@/api/notices'
import { open } from '@/platform/navigation'
import { usePreferences } from '@/session/preferences'
import { useNow } from '@/session/serverClock'
import { Badge } from '@/ui/Badge'
import { Row, Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { NoticeRow } from './NoticeRow'
import { texts } from './texts'

/** On the first page: the two notices to know, what changes something first, and the way to all of them. */
export function HomeNotices() {
  const { pack, sample } = useNotices()
  const district = usePreferences((state) => state.district)
  const now = useNow(60_000)
  const notices = firstNotices(pack, district, now)
  return (
    <Section title={texts.title} beside={sample && notices.length > 0 ? <Badge>{texts.sample}</Badge> : undefined}>
      <Rows>
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} standing={standingOf(notice, pack.announcements, now)} />
        ))}
        <Row
          title={notices.length > 0 ? texts.all : texts.none}
          note={notices.length > 0 ? undefined : texts.noneText}
          onTap={() => open('notice/list')}
        />
      </Rows>
    </Section>
  )
}
