import { Activity } from '@/features/activity/Activity'
import { JoinedCard } from '@/features/activity/JoinedCard'
import { dropJoined } from '@/features/activity/joinedStore'
import { Keepsake } from '@/features/activity/Keepsake'
import { MadeUpName } from '@/features/activity/MadeUpName'
import { ClipPlayer } from '@/features/alarm/ClipPlayer'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { FormalQuiz } from '@/features/quiz/FormalQuiz'
import { dropSheet } from '@/features/quiz/sheetStore'
import type { RenderClip } from '@/features/quiz/renderClip'
import { TicketQuiz } from '@/features/quiz/TicketQuiz'
import { back } from '@/platform/navigation'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

const renderClip: RenderClip = ({ rhythm, playSeconds, present }, chosen, over) => (
  <ClipPlayer
    rhythm={rhythm}
    from={0}
    to={playSeconds}
    by={present === 'bar' ? 'eye' : 'ear'}
    chosen={chosen}
    over={over}
  />
)

export default function ActivityPage() {
  const { code, scene, id, ticket } = useRouteParameters()
  const look = useLook()
  const ticketQuiz = (activityId: string, unit: string, onLeave: () => void) => (
    <TicketQuiz
      {...{ activityId, unit, look, renderClip, onLeave }}
      beside={(scored) => <Keepsake {...scored} at={null} />}
    />
  )
  if (ticket !== undefined) return ticketQuiz(ticket, '', back)
  return (
    <>
      <Activity
        {...{ look, id }}
        code={code ?? scene ?? ''}
        renderJoined={(joined) => (
          <FormalQuiz
            {...{ look, renderClip }}
            quizId={joined.activityId}
            before={(stand) => (
              <JoinedCard {...{ joined, look, ...stand }} onLeft={() => dropSheet(joined.activityId)} />
            )}
            beside={({ submittedAt, topics }) => (
              <>
                <MadeUpName name={joined.name} />
                <Keepsake {...joined} at={submittedAt} topics={topics} />
              </>
            )}
            onRefused={(refusal) => refusal === 'NOT_JOINED' && dropJoined(joined.activityId)}
          />
        )}
        renderTicket={({ activityId, unit }, leave) => ticketQuiz(activityId, unit, leave)}
      />
      <ConsentSheet />
    </>
  )
}
