import { useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { unitInWords } from '@core/domain/activity/unit'
import { chanceFrom } from '@core/domain/chance'
import { activityLesson } from '@core/domain/lesson/activityLesson'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { newId } from '@/platform/newId'
import { now } from '@/session/serverClock'
import { useLoaded } from '@/session/useLoaded'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Status'
import type { LessonChoice } from './begin'
import { beginLesson } from './lessonStore'
import { texts } from './texts'

const load = () => call('activity', 'listActivities', {})

interface Props {
  choice: LessonChoice
  onBegun: () => void
}

/** A teacher's own activities: one tap brings its questions here, and from then on the lesson needs no network. */
export function MyActivities({ choice, onBegun }: Props) {
  const { loaded } = useLoaded(load)
  const [refused, setRefused] = useState<ErrorCode | null>(null)
  const start = async (activityId: string) => {
    try {
      const opened = await call('activity', 'openLesson', { activityId })
      const id = newId()
      const { counting, sound } = choice
      const lesson = activityLesson(opened, { id, startedAt: now(), counting, sound }, chanceFrom(id))
      if (!lesson) return
      beginLesson(lesson)
      onBegun()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setRefused(error.code)
    }
  }
  const open = loaded.state === 'there' ? loaded.value.activities.filter(({ state }) => state !== 'scheduled') : []
  return (
    <Section title={texts.ownTitle}>
      <Paragraph quiet>{texts.ownNote}</Paragraph>
      {refused !== null && <Paragraph>{wording[refused]}</Paragraph>}
      {loaded.state === 'loading' && <Skeleton lines={2} />}
      {loaded.state === 'failed' && <Paragraph>{wording[loaded.code]}</Paragraph>}
      {loaded.state === 'there' && open.length === 0 && <Paragraph>{texts.ownNone}</Paragraph>}
      <Rows>
        {open.map(({ activityId, wish }) => (
          <Row
            key={activityId}
            title={wish.title}
            note={unitInWords(wish.unit)}
            value={texts.begin}
            onTap={() => void start(activityId)}
          />
        ))}
      </Rows>
    </Section>
  )
}
