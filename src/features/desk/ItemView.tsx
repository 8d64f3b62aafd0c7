import { city } from '@city'
import { backwardPlan } from '@core/domain/announcement/backwardPlan'
import { blocking, checkContent } from '@core/domain/announcement/checks'
import { testIn } from '@core/domain/announcement/content'
import { latestChangeOf } from '@core/domain/announcement/outlets/telling'
import { usePacks } from '@/api/packs'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { useNow } from '@/session/serverClock'
import { Page } from '@/ui/Page'
import { Skeleton, Status } from '@/ui/Status'
import { Differences } from './Differences'
import { Facts } from './Facts'
import { Findings } from './Findings'
import { Happened } from './Happened'
import { ItemHead } from './ItemHead'
import { NewVersion } from './NewVersion'
import { Outlets } from './Outlets'
import { Papers } from './Papers'
import { Steps } from './Steps'
import { useItem } from './useItem'

/** One announcement of the desk: preview, differences, checks, and at the foot the steps one can take. */
export function ItemView({ id, look }: { id: string; look: string }) {
  const { item, renew } = useItem(id)
  const now = useNow(30_000)
  const out = usePacks((state) => state.announcements?.pack.announcements) ?? []
  if (item.state === 'loading')
    return (
      <Page look={look}>
        <Skeleton lines={8} />
      </Page>
    )
  if (item.state === 'failed')
    return (
      <Page look={look}>
        <Status title="没有取到" text={wording[item.code]} action={{ word: '再试一次', onTap: renew }} />
      </Page>
    )
  const { draft, before } = item
  const { record } = draft
  const { content } = record
  const test = testIn(content)
  const checkedFor = (publishAt: number | null) =>
    checkContent(content, {
      publishAt,
      now,
      districts: city.districts,
      hosts: city.hosts,
      id: record.id,
      out: out.filter((one) => one.id !== record.id),
    })
  const findings = checkedFor(record.moments.publishAt ?? null)
  return (
    <Page
      look={look}
      aside={
        <>
          <Happened record={record} />
          <Outlets
            content={content}
            about={draft.about?.content ?? null}
            change={latestChangeOf(record.id, out, now)}
            id={record.id}
          />
        </>
      }
      foot={
        <Steps
          onEdit={record.moves.includes('edit') ? () => open('staff/edit', { id }) : undefined}
          record={record}
          latestOn={content.kind === 'alarmTest' && test ? backwardPlan(test.date, now).latestOn : null}
          blockedAt={(publishAt) => blocking(checkedFor(publishAt), content.reasons)}
          onDone={renew}
          onChanged={renew}
        />
      }
    >
      <ItemHead record={record} />
      <NewVersion record={record} />
      <Facts content={content} />
      <Papers content={content} />
      {before && <Differences title="与上一稿比" before={before} after={content} />}
      {draft.about && <Differences title="与原通告比" before={draft.about.content} after={content} />}
      <Findings findings={findings} reasons={content.reasons} />
    </Page>
  )
}
