import { city } from '@city'
import { dateAt } from '@core/domain/moment'
import { publicSight } from '@core/domain/shelter/publicSight'
import type { Shelter } from '@core/domain/shelter/shelter'
import { useNow } from '@/session/serverClock'
import { Paragraph, Section } from '@/ui/Section'

/** What everybody will read of a place, what not, and why: in words, by the same rule that publishing goes by. */
export function WhatIsPublic({ shelter }: { shelter: Shelter }) {
  const sight = publicSight(shelter, { today: dateAt(useNow(60_000)), staleAfterDays: city.shelters.staleAfterDays })
  return (
    <Section title="居民能看到什么" beside={sight.isPublic ? '可以公开' : '不能公开'}>
      {!sight.isPublic && <Paragraph>居民看不到这处场所，因为：</Paragraph>}
      {sight.why.map((words) => (
        <Paragraph key={words} quiet={sight.isPublic}>
          {words}
        </Paragraph>
      ))}
      {sight.isPublic && (
        <>
          <Paragraph>{`下次发布后，居民能看到：${sight.shown.join('、')}。`}</Paragraph>
          {sight.unknown.length > 0 && <Paragraph quiet>{`居民会看到“未知”：${sight.unknown.join('、')}。`}</Paragraph>}
          {sight.hidden.length > 0 && <Paragraph quiet>{`不公开：${sight.hidden.join('、')}。`}</Paragraph>}
        </>
      )}
    </Section>
  )
}
