import { reviewStepNames } from '@core/domain/announcement/statusAt'
import { momentInWords } from '@core/domain/moment'
import { now } from '@/session/serverClock'
import { Row, Rows } from '@/ui/Row'
import type { ReleaseRecord } from './useRelease'

/** The way of a release so far: each step, who made it, when, and what was said. */
export function ReleaseWay({ release: { moments, note, authors } }: { release: ReleaseRecord }) {
  const { submitted, sentBack, approvals, secrecy } = moments
  const lines = [
    ...(submitted ? [{ title: '提交审核', ...submitted, said: note }] : []),
    ...approvals.map(({ step, ...signed }) => ({ title: `${reviewStepNames[step]}同意`, ...signed, said: '' })),
    ...(secrecy ? [{ title: '保密审查', ...secrecy, said: secrecy.conclusion }] : []),
    ...(sentBack ? [{ title: '退回', ...sentBack, said: sentBack.reason }] : []),
    ...(moments.publishAt === undefined ? [] : [{ title: '发布', by: '', at: moments.publishAt, said: '' }]),
  ].sort((a, b) => a.at - b.at)
  return (
    <Rows>
      <Row title="改过清单的人" value={authors.join('、')} />
      {lines.map(({ title, by, at, said }) => (
        <Row
          key={`${title}${at}`}
          title={title}
          note={[by, said].filter(Boolean).join('：')}
          value={momentInWords(at, now())}
        />
      ))}
    </Rows>
  )
}
