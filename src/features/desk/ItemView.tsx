import { city } from '@city'
import { backwardPlan } from '@core/domain/announcement/backwardPlan'
import { blocking, checkContent } from '@core/domain/announcement/checks'
import { testIn } from '@core/domain/announcement/content'
import { kindNames } from '@core/domain/announcement/kinds'
import { latestChangeOf } from '@core/domain/announcement/outlets/telling'
import { momentInWords } from '@core/domain/moment'
import { usePacks } from '@/api/packs'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { districtName } from '@/session/preferences'
import { useNow } from '@/session/serverClock'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { Differences } from './Differences'
import { Facts } from './Facts'
import { Findings } from './Findings'
import { Happened } from './Happened'
import { Outlets } from './Outlets'
import { Papers } from './Papers'
import { Steps } from './Steps'
import { useItem, type DraftRecord } from './useItem'

const verdicts = {
  pass: '微信内容检测：通过',
  review: '微信内容检测：建议人工复看',
  risky: '微信内容检测：提示有风险，请人工判断',
  unknown: '微信内容检测：没有结果',
}

function Verdict({ verdict }: { verdict: NonNullable<DraftRecord['verdict']> }) {
  return (
    <Paragraph quiet>
      {`${verdicts[verdict.suggest]}${verdict.label === '' ? '' : `（${verdict.label}）`}。只供参考，不影响发布。`}
    </Paragraph>
  )
}

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
  const writes = record.moves.includes('edit')
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
        <>
          {writes && (
            <Button
              kind={record.moves.includes('submit') ? 'outline' : 'filled'}
              onTap={() => open('staff/edit', { id })}
            >
              修改
            </Button>
          )}
          <Steps
            record={record}
            latestOn={content.kind === 'alarmTest' && test ? backwardPlan(test.date, now).latestOn : null}
            blockedAt={(publishAt) => blocking(checkedFor(publishAt), content.reasons)}
            onDone={renew}
            onChanged={renew}
          />
        </>
      }
    >
      <Section title={content.title} beside={<Badge>{kindNames[content.kind]}</Badge>}>
        <Paragraph quiet>
          {`${record.of === null ? `${city.name}（全市）` : districtName(record.of)}，第 ${record.version} 稿${
            record.moments.publishAt === undefined ? '' : `，发布时间 ${momentInWords(record.moments.publishAt, now)}`
          }`}
        </Paragraph>
        {record.verdict && <Verdict verdict={record.verdict} />}
      </Section>
      <Facts content={content} />
      <Papers content={content} />
      {before && <Differences title="与上一稿比" before={before} after={content} />}
      {draft.about && <Differences title="与原通告比" before={draft.about.content} after={content} />}
      <Findings findings={findings} reasons={content.reasons} />
    </Page>
  )
}
