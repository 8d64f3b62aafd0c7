import { useCallback } from 'react'
import { dateAt, dateInWords } from '@core/domain/moment'
import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { useLoaded } from '@/session/useLoaded'
import { CountBar } from '@/ui/CountBar'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Status'
import { texts } from './texts'

type Comparison = OutputOf<typeof activityApi.compareResults>
type Lesson = Comparison['lessons'][number]

/** What a class had right before a lesson and after it, of the same questions; where these were not counted, in all of it. */
function Learned({ lesson: { before, after, all, startedAt } }: { lesson: Lesson }) {
  const day = dateInWords(dateAt(startedAt))
  if (!before || !after)
    return all ? (
      <CountBar words={`${day} 课堂`} count={`答对 ${all.right} / ${all.outOf}`} part={all.right} whole={all.outOf} />
    ) : null
  return (
    <>
      <CountBar
        words={`${day} 课前`}
        count={`答对 ${before.right} / ${before.outOf}`}
        part={before.right}
        whole={before.outOf}
        aside
      />
      <CountBar
        words={`${day} 课后`}
        count={`答对 ${after.right} / ${after.outOf}`}
        part={after.right}
        whole={after.outOf}
      />
    </>
  )
}

/** This class then and now: never beside another. */
export function Compare({ activityId }: { activityId: string }) {
  const { loaded } = useLoaded(useCallback(() => call('activity', 'compareResults', { activityId }), [activityId]))
  if (loaded.state === 'loading') return <Skeleton lines={3} />
  if (loaded.state === 'failed')
    return (
      <Section title={texts.compare}>
        <Paragraph quiet>{wording[loaded.code]}</Paragraph>
      </Section>
    )
  const { lessons, activities } = loaded.value
  const taught = lessons.filter(({ all }) => all)
  const earlier = activities.filter(({ average }) => average !== null)
  const nothing = taught.length === 0 && earlier.length < 2
  return (
    <Section title={texts.compare}>
      <Paragraph quiet>{nothing ? texts.compareNone : texts.compareNote}</Paragraph>
      {taught.map((lesson) => (
        <Learned key={lesson.lessonId} lesson={lesson} />
      ))}
      {!nothing &&
        earlier.map((one) => (
          <CountBar
            key={one.activityId}
            words={one.activityId === activityId ? `${one.title}（这一次）` : one.title}
            count={`平均 ${one.average ?? 0} / ${one.outOf} 分`}
            part={one.average ?? 0}
            whole={one.outOf}
            aside={one.activityId !== activityId}
          />
        ))}
      {!nothing && earlier.length > 1 && <Meta>题目不同，难易也不同，只看大概。</Meta>}
    </Section>
  )
}
