import { dateAt, dateInWords } from '@core/domain/moment'
import { open } from '@/platform/navigation'
import { Row } from '@/ui/Row'
import { texts } from './texts'
import type { MyRecord } from './useMyRecords'

/** One record in a list: what, when, and how it went. A formal sheet opens its result. */
export function RecordRow({ record }: { record: MyRecord }) {
  const { title, startedAt, mode, attemptId, result } = record
  const outcome = result
    ? mode === 'formal'
      ? `${result.points} / ${result.outOf} 分`
      : `答对 ${result.points}，答错 ${result.outOf - result.points}`
    : texts.notHandedIn
  return (
    <Row
      title={title}
      note={`${dateInWords(dateAt(startedAt))}　${mode === 'formal' ? texts.formal : texts.practise}${result?.late ? `　${texts.late}` : ''}`}
      value={outcome}
      onTap={mode === 'formal' && result ? () => open('quiz/record', { id: attemptId }) : undefined}
    />
  )
}
