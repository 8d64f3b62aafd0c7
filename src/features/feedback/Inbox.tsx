import { useCallback, useState } from 'react'
import { city } from '@city'
import { dueRule } from '@core/domain/feedback/dueOn'
import { groupedNumber } from '@core/domain/feedback/reportNumber'
import { reportStatusNames } from '@core/domain/feedback/reportStatus'
import { reasonTable, subjectNames } from '@core/domain/feedback/subjects'
import { dateInWords, momentInWords } from '@core/domain/moment'
import type { feedbackApi } from '@core/contract/feedback'
import type { OutputOf } from '@core/contract/operation'
import { call } from '@/api/call'
import { open } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { usePaged } from '@/session/usePaged'
import { Awaited } from '@/ui/Awaited'
import { Leaves } from '@/ui/Leaves'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Status } from '@/ui/Status'
import { everyOpen, InboxFilters, type Wish } from './InboxFilters'

type Page = OutputOf<typeof feedbackApi.listFeedback>
type Item = Page['items'][0]

/** A wish as the cloud is asked, from a page on. */
function asked({ which, status, subject, district, number }: Wish, from: number | undefined) {
  return {
    which,
    ...(status !== null && { status }),
    ...(subject !== null && { subject }),
    ...(district !== null && { district }),
    ...(number !== null && { number }),
    ...(from !== undefined && { from }),
  }
}

/** What is said where none fits. */
function nothing({ number, which, ...others }: Wish): { title: string; text?: string } {
  if (number !== null) return { title: '没有这个查询号', text: '请核对号码；不在您负责县区的，这里也查不到。' }
  if (Object.values(others).some((one) => one !== null)) return { title: '没有符合的反映' }
  return { title: which === 'open' ? '没有待办的反映' : '还没有已办的反映' }
}

/** What stands above the list. */
const titleOf = ({ number, which }: Wish): string =>
  number !== null ? '查到的反映' : which === 'open' ? '待办的反映' : '已办的反映'

const itemsOf = ({ items }: Page) => items

/** What a report is about, in words. */
export const subjectOf = ({ about, reason }: Item): string =>
  `${about.name === '' ? subjectNames[about.subject] : about.name}：${reasonTable[reason].word}`

/** A line of the list: what, where, since when, and until when there has to be an answer. */
function ItemRow({ item }: { item: Item }) {
  const { id, number, district, receivedAt, dueOn, isOverdue, status, mergedHere } = item
  const where = city.districts.find(({ code }) => code === district)?.name ?? '全市'
  const note = [
    where,
    momentInWords(receivedAt, now()),
    groupedNumber(number),
    mergedHere > 0 ? `另有 ${mergedHere} 条相同` : '',
  ]
  const due = dueOn === null ? reportStatusNames[status] : `${isOverdue ? '已过期 ' : '最迟 '}${dateInWords(dueOn)}`
  return (
    <Row
      title={subjectOf(item)}
      note={note.filter(Boolean).join('　')}
      value={due}
      onTap={() => open('staff/feedback/item', { id })}
    />
  )
}

/** The reports that fit a wish, leaf by leaf. */
function Found({ wish }: { wish: Wish }) {
  const load = useCallback((from: number | undefined) => call('feedback', 'listFeedback', asked(wish, from)), [wish])
  const { paged, renew, rest, problem } = usePaged<Page, Item>(load, itemsOf)
  if (paged.state !== 'there') return <Awaited lines={5} problem={problem} onAgain={renew} />
  if (paged.items.length === 0) return <Status {...nothing(wish)} />
  return (
    <Leaves items={paged.items} rest={rest}>
      {(items) => (
        <Rows>
          {items.map((item) => (
            <ItemRow key={item.id} item={item} />
          ))}
        </Rows>
      )}
    </Leaves>
  )
}

/**
 * 群众反映: those that wait, the longest waiting first, or those that are done; narrowed down as is wished. `shown`: how
 * often the page came back: each time the list is read anew, for the same wish.
 */
export function Inbox({ shown }: { shown: number }) {
  const [wish, setWish] = useState<Wish>(everyOpen)
  return (
    <>
      <Section>
        <InboxFilters key={wish.number ?? ''} wish={wish} onWish={setWish} />
      </Section>
      <Section title={titleOf(wish)}>
        <Found key={`${shown} ${JSON.stringify(wish)}`} wish={wish} />
        <Paragraph quiet>{dueRule(now(), city.holidays)}</Paragraph>
      </Section>
    </>
  )
}
