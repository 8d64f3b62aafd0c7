import type { ReactNode } from 'react'
import { wording } from '@/api/wording'
import { useTask } from '@/session/task'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import type { RenderClip } from './renderClip'
import { ResultView } from './ResultView'
import { SheetPlayer } from './SheetPlayer'
import { isFinal } from './sheets'
import { texts } from './texts'
import { ticketDueAt, type TicketSheet } from './ticketStore'
import { useTicket } from './useTicket'

/** What is known of a sheet that was scored. */
export type ScoredTicket = Pick<TicketSheet, 'title' | 'unit' | 'sample'> & { topics: readonly { topic: string }[] }

interface Props {
  activityId: string
  /** For whom the activity is held; of a sheet that is on the phone it is known. */
  unit: string
  look: string
  renderClip: RenderClip
  /** Drawn with the result. */
  beside?: (of: ScoredTicket) => ReactNode
  onLeave: () => void
}

/** An activity's sheet for whoever is neither 14 nor with a guardian: answered and explained here, counted, and of nobody. */
export function TicketQuiz({ activityId, unit, look, renderClip, beside, onLeave }: Props) {
  const { sheet, ticket, isWaiting, begin, choose, turnTo, handIn, timeIsUp, goOn, giveUp } = useTicket(
    activityId,
    unit,
  )
  useTask()
  const leave = () => {
    giveUp()
    onLeave()
  }
  if (ticket.state === 'scored') {
    const { result, of } = ticket
    return (
      <ResultView result={{ ...result, title: of.title }} look={look} held={texts.ticketHeld} onDone={onLeave}>
        <Paragraph quiet>{texts.ticketNote}</Paragraph>
        {beside?.({ ...of, topics: result.topics })}
      </ResultView>
    )
  }
  if (ticket.state === 'empty')
    return (
      <Page look={look}>
        <Status
          title={texts.ticketEmpty}
          text={texts.ticketEmptyNote}
          action={{ word: texts.ticketGoOn, onTap: goOn }}
        />
        <Link onTap={leave}>{texts.ticketLeave}</Link>
      </Page>
    )
  if (ticket.state === 'refused') {
    const { code } = ticket
    const again = sheet
      ? { word: texts.handIn, onTap: () => void handIn() }
      : { word: '再试一次', onTap: () => void begin() }
    return (
      <Page look={look}>
        <Status
          title="没有成功"
          text={`${wording[code]}${sheet && !isFinal(code) ? texts.ticketIsHere : ''}`}
          action={isFinal(code) ? { word: '知道了', onTap: leave } : again}
        />
      </Page>
    )
  }
  if (!sheet || ticket.state !== 'answering')
    return (
      <Page look={look}>
        <Section title={ticket.state === 'sending' ? texts.sending : texts.starting}>
          {isWaiting ? <Paragraph>{texts.waiting}</Paragraph> : <Skeleton lines={5} />}
        </Section>
      </Page>
    )
  const { questions, sample, minutes } = sheet
  return (
    <SheetPlayer
      {...{ sheet, look, renderClip }}
      started={{ questions, sample, timed: minutes !== null, dueAt: ticketDueAt(sheet) ?? 0 }}
      kept={texts.notKept}
      onChoose={choose}
      onTurn={turnTo}
      onHandIn={() => void handIn()}
      onTimeUp={timeIsUp}
    />
  )
}
