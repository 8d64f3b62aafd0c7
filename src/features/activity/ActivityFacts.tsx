import { activityStateNames, showingNames } from '@core/domain/activity/names'
import { dateAt, dateInWords, timeAt } from '@core/domain/moment'
import { Badge } from '@/ui/Badge'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { stateNow } from './activities'
import type { Found } from './joinedStore'
import { texts } from './texts'

const moment = (at: number): string => `${dateInWords(dateAt(at))} ${timeAt(at)}`

/** The end of a closing day is midnight: people know it as the day before. */
const lastMoment = (closesAt: number): string =>
  timeAt(closesAt) === '00:00' ? `${dateInWords(dateAt(closesAt - 1))} 24:00` : moment(closesAt)

/** What one should know of an activity before taking part. */
export function ActivityFacts({ found }: { found: Found & { over?: boolean } }) {
  const { title, unit, opensAt, closesAt, length, attempts, minutes, showing, sample } = found
  const state = stateNow(found)
  return (
    <Section title={title} beside={sample ? <Badge tone="notice">{texts.sample}</Badge> : activityStateNames[state]}>
      <Rows>
        <Row title="为谁举办" value={unit} />
        {state === 'scheduled' && <Row title="开始" value={moment(opensAt)} />}
        <Row title="截止" value={lastMoment(closesAt)} />
        <Row title="题数" value={`${length} 题`} />
        <Row title="时间" value={minutes === null ? '不限时' : `${minutes} 分钟`} />
        <Row title="次数" value={attempts === 1 ? '1 次' : `${attempts} 次，取最好的一次`} />
        <Row title="解析" value={showingNames[showing]} />
      </Rows>
      {state === 'scheduled' && <Paragraph quiet>{texts.scheduled}</Paragraph>}
      {state === 'paused' && <Paragraph>{texts.paused}</Paragraph>}
      {state === 'ended' && <Paragraph>{texts.ended}</Paragraph>}
      {sample && <Paragraph quiet>{texts.sampleNote}</Paragraph>}
    </Section>
  )
}
