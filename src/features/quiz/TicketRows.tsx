import { open } from '@/platform/navigation'
import { Row } from '@/ui/Row'
import { texts } from './texts'
import { useTickets } from './ticketStore'

/** Sheets under a ticket that are on this phone and not handed in: the way back to them. */
export function TicketRows() {
  const tickets = useTickets((state) => state.tickets)
  return (
    <>
      {Object.values(tickets).map(({ activityId, title }) => (
        <Row
          key={activityId}
          title={title}
          note={texts.unfinishedNote}
          value={texts.unfinished}
          onTap={() => open('quiz/activity', { ticket: activityId })}
        />
      ))}
    </>
  )
}
