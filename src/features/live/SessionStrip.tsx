import { memo, useMemo } from 'react'
import { patterns } from '@core/domain/alarm/patterns'
import type { Session } from '@core/domain/announcement/content'
import { stripOf } from '@core/domain/announcement/stripOf'
import { TimeStrip } from '@/ui/TimeStrip'
import { tones } from '@/ui/tones'

/** A session of a test on one line; `at` is the second of it that is reached. */
export const SessionStrip = memo(function SessionStrip({
  session,
  width,
  at,
}: {
  session: Session
  width: number
  at?: number | undefined
}) {
  const { total, signals, gaps } = useMemo(() => stripOf(session), [session])
  const parts = useMemo(
    () => signals.map(({ signal, from, blocks }) => ({ from, blocks, tone: tones[signal] })),
    [signals],
  )
  const marks = useMemo(() => signals.map(({ from, at: word }) => ({ from, word })), [signals])
  const label = signals.map(({ signal, at: time }) => `${time} ${patterns[signal].name}`).join('，')
  return <TimeStrip {...{ total, width, parts, gaps, marks, label }} height={20} at={at} />
})
