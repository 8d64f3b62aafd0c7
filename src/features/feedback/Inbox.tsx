import { useCallback, useState } from 'react'
import { city } from '@city'
import { dueRule } from '@core/domain/feedback/dueOn'
import { reportStatusNames } from '@core/domain/feedback/reportStatus'
import { reasonTable, subjectNames } from '@core/domain/feedback/subjects'
import { dateInWords, momentInWords } from '@core/domain/moment'
import type { feedbackApi } from '@core/contract/feedback'
import type { OutputOf } from '@core/contract/operation'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { useLoaded } from '@/session/useLoaded'
import { usePaged } from '@/session/usePaged'
import { Choices } from '@/ui/Choices'
import { More } from '@/ui/More'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'

type Page = OutputOf<typeof feedbackApi.listFeedback>
type Item = Page['items'][0]
type Which = 'open' | 'done'

const itemsOf = ({ items }: Page) => items

/** On the desk: how many reports wait for an answer. */
export function InboxRow() {
  const load = useCallback(() => call('feedback', 'listFeedback', { which: 'open' }), [])
  const { loaded } = useLoaded(load)
  const late = loaded.state === 'there' ? loaded.value.items.filter(({ isOverdue }) => isOverdue).length : 0
  return (
    <Row
      title="群众反映"
      value={loaded.state === 'there' ? `${loaded.value.open}` : undefined}
      note={late > 0 ? `${late} 条过期` : undefined}
      onTap={() => open('staff/feedback')}
    />
  )
}

/** What a report is about, in words. */
export const subjectOf = ({ about, reason }: Item): string =>
  `${about.name === '' ? subjectNames[about.subject] : about.name}：${reasonTable[reason].word}`

/** A line of the list: what, where, since when, and until when there has to be an answer. */
export function ItemRow({ item }: { item: Item }) {
  const { id, number, district, receivedAt, dueOn, isOverdue, status, mergedHere } = item
  const where = city.districts.find(({ code }) => code === district)?.name ?? '全市'
  const note = [where, momentInWords(receivedAt, now()), number, mergedHere > 0 ? `另有 ${mergedHere} 条相同` : '']
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

/** 群众反映: those that wait, the longest waiting first, or those that are done. */
export function Inbox() {
  const [which, setWhich] = useState<Which>('open')
  const load = useCallback(
    (from: number | undefined) => call('feedback', 'listFeedback', { which, ...(from !== undefined && { from }) }),
    [which],
  )
  const { paged, renew, more } = usePaged<Page, Item>(load, itemsOf)
  return (
    <Section>
      <Choices
        label="哪些"
        choices={[
          { key: 'open', word: '待办' },
          { key: 'done', word: '已办' },
        ]}
        chosen={[which]}
        onChoose={setWhich}
      />
      {paged.state === 'loading' && <Skeleton lines={5} />}
      {paged.state === 'failed' && (
        <Status title="没有取到" text={wording[paged.code]} action={{ word: '再试一次', onTap: renew }} />
      )}
      {paged.state === 'there' && (
        <>
          {paged.items.length === 0 && <Paragraph quiet>没有。</Paragraph>}
          <Rows>
            {paged.items.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </Rows>
          {paged.page.next !== undefined && (
            <More
              loading={paged.more.state === 'loading'}
              problem={paged.more.state === 'failed' ? wording[paged.more.code] : undefined}
              onTap={more}
            />
          )}
        </>
      )}
      <Paragraph quiet>{dueRule}</Paragraph>
    </Section>
  )
}
