import { city } from '@city'
import { kindNames } from '@core/domain/announcement/kinds'
import { statusAt, statusNames } from '@core/domain/announcement/statusAt'
import { momentInWords } from '@core/domain/moment'
import { districtName } from '@/session/preferences'
import { useNow } from '@/session/serverClock'
import { Badge } from '@/ui/Badge'
import { Paragraph, Section } from '@/ui/Section'
import type { DraftRecord } from './useItem'

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

/** What an announcement is, whose, where it stands to the second, and why it came back. */
export function ItemHead({ record }: { record: DraftRecord }) {
  const { content, moments, of, version, verdict, heldBack } = record
  const now = useNow(1000)
  const status = statusAt(moments, now, city.reviewSteps)
  const place = of === null ? `${city.name}（全市）` : districtName(of)
  const out = moments.publishAt === undefined ? '' : `，发布时间 ${momentInWords(moments.publishAt, now)}`
  return (
    <Section title={content.title} beside={<Badge>{kindNames[content.kind]}</Badge>}>
      <Paragraph quiet>{`${place}，第 ${version} 稿，${statusNames[status]}${out}`}</Paragraph>
      {status === 'sentBack' && moments.sentBack && <Paragraph>{`退回的原因：${moments.sentBack.reason}`}</Paragraph>}
      {heldBack?.says.map((sentence) => (
        <Paragraph key={sentence}>{`到时没有发布：${sentence}`}</Paragraph>
      ))}
      {verdict && <Verdict verdict={verdict} />}
    </Section>
  )
}
