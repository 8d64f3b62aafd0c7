import type { Shelter } from '@core/domain/shelter/shelter'
import { Awaited } from '@/ui/Awaited'
import { Badge } from '@/ui/Badge'
import { Leaves } from '@/ui/Leaves'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { Changes } from './RecordHistory'
import { RecordFacts } from './RecordFacts'
import { RecordPhotos } from './RecordPhotos'
import { RecordSteps } from './RecordSteps'
import { useRecord } from './useRecord'
import { WhatIsPublic } from './WhatIsPublic'

/** One place of the list: facts, what the public will see of it, its history, and at the foot what can be done. */
export function RecordView({ id, look }: { id: string; look: string }) {
  const { paged, renew, rest, problem } = useRecord(id)
  if (paged.state !== 'there')
    return (
      <Page look={look}>
        <Awaited lines={10} problem={problem} onAgain={renew} />
      </Page>
    )
  const { record } = paged.page
  const shelter: Shelter = record.shelter
  return (
    <Page
      look={look}
      aside={
        <Section title="历史">
          <Leaves items={paged.items} rest={rest}>
            {(changes) => <Changes changes={changes} />}
          </Leaves>
        </Section>
      }
      foot={<RecordSteps record={record} onDone={renew} />}
    >
      <Section title={shelter.name} beside={shelter.withdrawn ? <Badge tone="notice">已撤回</Badge> : undefined}>
        {record.gone && <Paragraph>工作清单里已经没有这处场所，居民在下一次发布前还看得到，可以立即撤回。</Paragraph>}
        {shelter.withdrawn && <Paragraph>{`撤回原因：${shelter.withdrawn.reason}`}</Paragraph>}
      </Section>
      <WhatIsPublic shelter={shelter} />
      <RecordPhotos photos={shelter.photos} />
      <RecordFacts shelter={shelter} />
    </Page>
  )
}
