import { city } from '@city'
import { reviewStepNames, statusAt, statusNames } from '@core/domain/announcement/statusAt'
import { momentInWords } from '@core/domain/moment'
import { now, useNow } from '@/session/serverClock'
import { Row, Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'
import type { DraftRecord } from './useItem'

interface Line {
  title: string
  at: number
  by?: string
  note?: string
}

/** What happened to an announcement, in its order: who signed what, and when. */
function linesOf({ moments }: DraftRecord): Line[] {
  const { submitted, sentBack, approvals, secrecy, readyMade, publishAt, withdrawn, superseded, discarded } = moments
  return [
    ...(submitted ? [{ title: '提交审核', ...submitted }] : []),
    ...(sentBack ? [{ title: '退回', ...sentBack, note: sentBack.reason }] : []),
    ...approvals.map(({ step, ...signed }) => ({ title: `${reviewStepNames[step]}同意`, ...signed })),
    ...(secrecy ? [{ title: '保密审查', ...secrecy, note: secrecy.conclusion }] : []),
    ...(readyMade ? [{ title: '备用稿复核发布', ...readyMade }] : []),
    ...(publishAt === undefined ? [] : [{ title: '发布', at: publishAt }]),
    ...(superseded ? [{ title: '由更正代替', at: superseded.at }] : []),
    ...(withdrawn ? [{ title: '撤回', ...withdrawn, note: withdrawn.reason }] : []),
    ...(discarded ? [{ title: '作废', ...discarded }] : []),
  ].sort((a, b) => a.at - b.at)
}

/** The way of an announcement so far. */
export function Happened({ record }: { record: DraftRecord }) {
  // To the second: what was let out a moment ago is out.
  const status = statusAt(record.moments, useNow(1000), city.reviewSteps)
  return (
    <Section title="办理过程" beside={statusNames[status]}>
      <Rows>
        <Row title="起草" note={record.authors.join('、')} value={`第 ${record.version} 稿`} />
        {linesOf(record).map(({ title, at, by, note }) => (
          <Row
            key={`${title}${at}`}
            title={title}
            note={[by, note].filter(Boolean).join('：')}
            value={momentInWords(at, now())}
          />
        ))}
      </Rows>
    </Section>
  )
}
