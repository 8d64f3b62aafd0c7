import { dateAt, momentOf, timeAt } from '@core/domain/moment'
import { MomentField } from '@/ui/MomentField'

/** A moment as a day and a time of day. */
export function DayAndTime({ label, at, onChange }: { label: string; at: number; onChange: (at: number) => void }) {
  return (
    <>
      <MomentField
        label={`${label}：日期`}
        kind="date"
        value={dateAt(at)}
        onChange={(date) => date !== '' && onChange(momentOf(date, timeAt(at)))}
      />
      <MomentField
        label={`${label}：时间`}
        kind="time"
        value={timeAt(at)}
        onChange={(time) => time !== '' && onChange(momentOf(dateAt(at), time))}
      />
    </>
  )
}
