import { useState } from 'react'
import type { activityApi } from '@core/contract/activity'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import { unitInWords } from '@core/domain/activity/unit'
import { chanceFrom } from '@core/domain/chance'
import { activityLesson } from '@core/domain/lesson/activityLesson'
import { agreed } from '@/api/agreed'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { newId } from '@/platform/newId'
import { now } from '@/session/serverClock'
import { usePaged } from '@/session/usePaged'
import { More } from '@/ui/More'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Status'
import type { LessonChoice } from './begin'
import { beginLesson } from './lessonStore'
import { texts } from './texts'

type Listed = OutputOf<typeof activityApi.listActivities>

const load = (after: Listed['next']): Promise<Listed> =>
  call('activity', 'listActivities', after === undefined ? {} : { after })
const openOnes = ({ activities }: Listed) => activities.filter(({ state }) => state !== 'scheduled')

interface Props {
  choice: LessonChoice
  onBegun: () => void
}

/** A teacher's own activities: one tap brings its questions here, and from then on the lesson needs no network. */
export function MyActivities({ choice, onBegun }: Props) {
  const { paged, rest } = usePaged(load, openOnes)
  const [refused, setRefused] = useState<ErrorCode | null>(null)
  const start = async (activityId: string) => {
    setRefused(null)
    try {
      const opened = await agreed(() => call('activity', 'openLesson', { activityId }))
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
  return (
    <Section title={texts.ownTitle}>
      <Paragraph quiet>{texts.ownNote}</Paragraph>
      {refused !== null && <Paragraph>{wording[refused]}</Paragraph>}
      {paged.state === 'loading' && <Skeleton lines={2} />}
      {paged.state === 'failed' && <Paragraph>{wording[paged.code]}</Paragraph>}
      {paged.state === 'there' && (
        <>
          {paged.items.length === 0 && paged.page.next === undefined && <Paragraph>{texts.ownNone}</Paragraph>}
          <Rows>
            {paged.items.map(({ activityId, wish }) => (
              <Row
                key={activityId}
                title={wish.title}
                note={unitInWords(wish.unit)}
                value={texts.begin}
                onTap={() => void start(activityId)}
              />
            ))}
          </Rows>
          <More {...rest} />
        </>
      )}
    </Section>
  )
}
