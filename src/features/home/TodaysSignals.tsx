import type { ReactNode } from 'react'
import { signals, type Signal } from '@core/domain/alarm/patterns'
import { Section } from '@/ui/Section'
import { texts } from './texts'
import { useAnswer } from './useAnswer'

/** The three signals; on the day of a test each with its times, one a session. */
export function TodaysSignals({
  children,
}: {
  children: (times: Partial<Record<Signal, readonly string[]>> | undefined) => ReactNode
}) {
  const { answer } = useAnswer()
  const times =
    answer.kind === 'testToday'
      ? Object.fromEntries(
          signals.map((kind) => [
            kind,
            answer.test.sessions.flatMap((session) =>
              session.filter(({ signal }) => signal === kind).map(({ at }) => at),
            ),
          ]),
        )
      : undefined
  return <Section title={times ? texts.today : '三种警报'}>{children(times)}</Section>
}
