import type { ReactNode } from 'react'
import { MINUTE } from '@core/domain/moment'
import { wording } from '@/api/wording'
import { useTask } from '@/session/task'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import type { RenderClip } from './renderClip'
import { ResultView } from './ResultView'
import { SheetPlayer } from './SheetPlayer'
import { isFinal } from './sheets'
import { texts } from './texts'
import { useTicket } from './useTicket'

interface Props {
  activityId: string
  look: string
  renderClip: RenderClip
  /** Drawn with the result. */
  beside?: (topics: readonly { topic: string }[]) => ReactNode
  onLeave: () => void
}

/** An activity's sheet for whoever is neither 14 nor with a guardian: answered and explained here, counted, and kept nowhere. */
export function TicketQuiz({ activityId, look, renderClip, beside, onLeave }: Props) {
  const { sheet, chosen, place, ticket, beginAgain, choose, turnTo, handIn, timeIsUp } = useTicket(activityId)
  useTask()
  if (ticket.state === 'scored' && sheet)
    return (
      <ResultView
        result={{ ...ticket.result, title: sheet.title }}
        look={look}
        held={texts.ticketHeld}
        onDone={onLeave}
      >
        <Paragraph quiet>{texts.ticketNote}</Paragraph>
        {beside?.(ticket.result.topics)}
      </ResultView>
    )
  if (ticket.state === 'refused') {
    const { code } = ticket
    const again = sheet ? { word: texts.handIn, onTap: () => void handIn() } : { word: '再试一次', onTap: beginAgain }
    return (
      <Page look={look}>
        <Status
          title="没有成功"
          text={`${wording[code]}${sheet && !isFinal(code) ? texts.ticketIsHere : ''}`}
          action={isFinal(code) ? { word: '知道了', onTap: onLeave } : again}
        />
      </Page>
    )
  }
  if (!sheet || ticket.state !== 'answering')
    return (
      <Page look={look}>
        <Section title={ticket.state === 'sending' ? texts.sending : texts.starting}>
          <Skeleton lines={5} />
        </Section>
      </Page>
    )
  const dueAt = sheet.openedAt + (sheet.minutes ?? 0) * MINUTE
  return (
    <SheetPlayer
      {...{ look, renderClip }}
      sheet={{ chosen, place }}
      started={{ questions: sheet.questions, sample: sheet.sample, timed: sheet.minutes !== null, dueAt }}
      kept={texts.notKept}
      onChoose={choose}
      onTurn={turnTo}
      onHandIn={() => void handIn()}
      onTimeUp={timeIsUp}
    />
  )
}
