import { useCallback } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { statusNames } from '@core/domain/announcement/statusAt'
import { momentInWords } from '@core/domain/moment'
import { call } from '@/api/call'
import { now } from '@/session/serverClock'
import { usePaged } from '@/session/usePaged'
import { Awaited } from '@/ui/Awaited'
import { Badge } from '@/ui/Badge'
import { Leaves } from '@/ui/Leaves'
import { Paragraph, Section } from '@/ui/Section'
import { Status } from '@/ui/Status'
import { ReleaseWay } from './ReleaseWay'
import type { ReleaseRecord } from './useRelease'

type Page = OutputOf<typeof shelterApi.listReleases>

const releasesOf = ({ releases }: Page) => releases

/** How a release stands: one that a later one took the place of is said to be that. */
const standing = ({ status, moments }: ReleaseRecord): string =>
  moments.superseded && moments.superseded.at <= now() ? '已被后一版代替' : statusNames[status]

function Release({ release }: { release: ReleaseRecord }) {
  const { status, list, count, moments } = release
  const since = moments.publishAt ?? moments.submitted?.at
  return (
    <Section
      title={`清单第 ${list} 版`}
      beside={<Badge tone={status === 'sentBack' ? 'notice' : 'quiet'}>{standing(release)}</Badge>}
    >
      <Paragraph quiet>
        {[`共 ${count} 处`, since === undefined ? '' : momentInWords(since, now())].filter(Boolean).join('　')}
      </Paragraph>
      <ReleaseWay release={release} />
    </Section>
  )
}

/** 历次发布: every release with who did which step, when, and what was said; the latest first. */
export function ReleaseList() {
  const load = useCallback(
    (before: number | undefined) => call('shelter', 'listReleases', before === undefined ? {} : { before }),
    [],
  )
  const { paged, renew, rest, problem } = usePaged<Page, ReleaseRecord>(load, releasesOf)
  if (paged.state !== 'there') return <Awaited lines={8} problem={problem} onAgain={renew} />
  if (paged.items.length === 0) return <Status title="还没有提交过" text="清单第一次提交审核以后，这里留下每一步。" />
  return (
    <Leaves items={paged.items} rest={rest}>
      {(releases) => releases.map((release) => <Release key={release.id} release={release} />)}
    </Leaves>
  )
}
