import type { announcementApi } from '@core/contract/announcement'
import type { OutputOf } from '@core/contract/operation'
import type { reminderApi } from '@core/contract/reminder'
import { reminderNames } from '@core/domain/announcement/reminders'
import { DAY, dateAt, dateInWords } from '@core/domain/moment'
import { call } from '@/api/call'
import { usePacks } from '@/api/packs'
import { wording } from '@/api/wording'
import { districtName } from '@/session/preferences'
import { now } from '@/session/serverClock'
import { useLoaded } from '@/session/useLoaded'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'

interface Numbers {
  waiting: OutputOf<typeof reminderApi.countReminders>['waiting']
  days: OutputOf<typeof announcementApi.readReach>['days']
}

/** All totals of some days, one page after the other. */
async function readDays(range: { from: string; until: string; after?: string }): Promise<Numbers['days']> {
  const { days, next } = await call('announcement', 'readReach', range)
  return next === undefined ? days : [...days, ...(await readDays({ ...range, after: next }))]
}

/** What is asked of the cloud: the reminders that wait, and two weeks of reading. */
async function readNumbers(): Promise<Numbers> {
  const range = { from: dateAt(now() - 13 * DAY), until: dateAt(now()) }
  const [{ waiting }, days] = await Promise.all([call('reminder', 'countReminders', {}), readDays(range)])
  return { waiting, days }
}

/** About how many: counted in passing, so never told to the last one. */
const about = (count: number): string => (count < 10 ? '不足 10' : `约 ${Math.round(count / 10) * 10}`)

/** How many reminders are still to be sent, and how often announcements were opened. Numbers only; nobody is named. */
export function NumbersView() {
  const { loaded, renew } = useLoaded(readNumbers)
  const out = usePacks((state) => state.announcements?.pack.announcements) ?? []
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed')
    return <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
  const { waiting, days } = loaded.value
  const titleOf = (subject: string) =>
    subject === 'phones'
      ? '打开程序并核对'
      : (out.find(({ id }) => id === subject)?.content.title ?? '已不在发布中的通告')
  return (
    <>
      <Section title="待发送的提醒">
        {waiting.length === 0 && <Paragraph quiet>没有待发送的提醒。</Paragraph>}
        <Rows>
          {waiting.map(({ kind, testOn, district, count }) => (
            <Row
              key={`${kind}${testOn}${district}`}
              title={reminderNames[kind]}
              note={[testOn === null ? '' : dateInWords(testOn, true), districtName(district)]
                .filter(Boolean)
                .join('，')}
              value={`${count} 人次`}
            />
          ))}
        </Rows>
        <Paragraph quiet>居民每同意一次，只能收到一条；用完了要再次同意。不保证准点送达。</Paragraph>
      </Section>
      <Section title="近 14 天阅读">
        {days.length === 0 && <Paragraph quiet>还没有记录。</Paragraph>}
        <Rows>
          {days.map(({ date, subject, count }) => (
            <Row
              key={`${date}${subject}`}
              title={titleOf(subject)}
              note={dateInWords(date)}
              value={`${about(count)} 次`}
            />
          ))}
        </Rows>
        <Paragraph quiet>只计次数，不记录是谁。</Paragraph>
      </Section>
    </>
  )
}
