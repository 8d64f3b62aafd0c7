import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { unitInWords } from '@core/domain/activity/unit'
import { dateAt, dateInWords } from '@core/domain/moment'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { usePaged } from '@/session/usePaged'
import { Link } from '@/ui/Link'
import { More } from '@/ui/More'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Status'
import { texts } from './texts'
import { useRemoveLesson } from './useRemoveLesson'

type Page = OutputOf<typeof activityApi.listLessons>
type Lesson = Page['lessons'][number]

const load = (after: Page['next']): Promise<Page> =>
  call('activity', 'listLessons', after === undefined ? {} : { after })
const lessonsOf = ({ lessons }: Page) => lessons

/** What a class had right in a lesson, and of the questions that were asked twice: before and after. */
function countsInWords({ before, after, all }: Lesson): string {
  const share = (what: string, part: Lesson['all']) =>
    part ? `${what}\u00a0${part.right}\u00a0/\u00a0${part.outOf}` : ''
  return [share('课前', before), share('课后', after), share('全课答对', all)].filter(Boolean).join('　') || '没有计票'
}

const nameOf = ({ startedAt, unit }: Lesson): string => `${dateInWords(dateAt(startedAt))} ${unitInWords(unit)}`

/** One's own lessons in class, the newest first: counts of whole classes. */
export function LessonList() {
  const { paged, rest, renew } = usePaged(load, lessonsOf)
  const { acting, remove } = useRemoveLesson(renew)
  return (
    <>
      <Section title={texts.inClass}>
        <Rows>
          <Row title={texts.teach} onTap={() => open('school/lesson')} />
          <Row title={texts.takeOver} onTap={() => open('school/takeover')} />
          <Row title={texts.remote} onTap={() => open('school/remote')} />
        </Rows>
      </Section>
      <Section title={texts.lessons}>
        {paged.state === 'loading' && <Skeleton lines={3} />}
        {paged.state === 'failed' && <Paragraph quiet>{wording[paged.code]}</Paragraph>}
        {paged.state === 'there' && (
          <>
            {paged.items.length === 0 && <Paragraph quiet>{texts.noLessons}</Paragraph>}
            {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
            <Rows>
              {paged.items.map((lesson) => (
                <Row key={lesson.lessonId} title={nameOf(lesson)} note={countsInWords(lesson)}>
                  <Link label={`删除 ${nameOf(lesson)}`} onTap={() => void remove(lesson.lessonId)}>
                    删除
                  </Link>
                </Row>
              ))}
            </Rows>
            <More {...rest} />
          </>
        )}
      </Section>
    </>
  )
}
