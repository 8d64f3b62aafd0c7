import { activityStateNames } from '@core/domain/activity/names'
import { dateAt, dateInWords } from '@core/domain/moment'
import { open } from '@/platform/navigation'
import { Row } from '@/ui/Row'
import { stateNow } from './activities'
import { useJoined, type Joined } from './joinedStore'
import { texts } from './texts'

/** The ids of what was joined from this phone. */
export function useJoinedIds(): string[] {
  return Object.keys(useJoined((state) => state.joined))
}

const noteOf = ({ name, closesAt }: Joined): string => `化名 ${name}　截止 ${dateInWords(dateAt(closesAt - 1))}`

/** What was joined and is not over, and the way in by a code. */
export function JoinedRows() {
  const joined = useJoined((state) => state.joined)
  return (
    <>
      {Object.values(joined)
        .filter((one) => stateNow(one) !== 'ended')
        .map((one) => (
          <Row
            key={one.activityId}
            title={one.title}
            note={noteOf(one)}
            value={activityStateNames[stateNow(one)]}
            onTap={() => open('quiz/activity', { id: one.activityId })}
          />
        ))}
      <Row title={texts.byCode} note={texts.byCodeNote} onTap={() => open('quiz/activity')} />
    </>
  )
}
