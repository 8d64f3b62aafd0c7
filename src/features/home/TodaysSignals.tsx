import type { ReactNode } from 'react'
import type { Signal } from '@core/domain/alarm/patterns'
import { Section } from '@/ui/Section'
import { texts } from './texts'
import { useAnswer } from './useAnswer'

/** The three signals; on the day of a test each with its time. */
export function TodaysSignals({
  children,
}: {
  children: (times: Partial<Record<Signal, string>> | undefined) => ReactNode
}) {
  const { answer } = useAnswer()
  const times =
    answer.kind === 'testToday'
      ? (Object.fromEntries(answer.test.sessions.flat().map(({ signal, at }) => [signal, at])) as Partial<
          Record<Signal, string>
        >)
      : undefined
  return <Section title={times ? texts.today : '三种警报'}>{children(times)}</Section>
}
