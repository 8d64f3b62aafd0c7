import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { TopicTally } from '@core/domain/quiz/scorePaper'
import { call } from '@/api/call'
import { hasEverAgreed } from '@/api/consent'
import { wording } from '@/api/wording'
import { openTab } from '@/platform/navigation'
import { Pager } from '@/ui/Pager'
import { Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { RecordRow } from './RecordRow'
import { TopicBars } from './TopicBars'
import { useMyRecords } from './useMyRecords'

/** How one did by topic over all that the cloud keeps. Nothing is shown while that is not known. */
function MyTopics() {
  const [topics, setTopics] = useState<TopicTally[]>([])
  useEffect(() => {
    if (!hasEverAgreed()) return
    call('quiz', 'tallyMyTopics', {}).then(
      (tally) => setTopics(tally.topics),
      () => undefined,
    )
  }, [])
  if (topics.length === 0) return null
  return (
    <Section title="按主题">
      <TopicBars rows={topics.map((row) => ({ ...row, answered: row.outOf }))} />
    </Section>
  )
}

/** Records on one page of the list. */
const AT_ONCE = 20

/** All of one's records. */
export function RecordList() {
  const { records, renew, more } = useMyRecords(AT_ONCE)
  const [from, setFrom] = useState(0)
  if (CLOUD === 'none') return <Status title="作答记录" text={wording.NO_ACCOUNT} />
  if (records.state === 'loading') return <Skeleton lines={6} />
  if (records.state === 'notAgreed')
    return (
      <Status
        title="还没有同意交到云端"
        text="练习的进度只存在本机。同意以后，记录在这里。"
        action={{ word: '去练一练', onTap: () => openTab('learn') }}
      />
    )
  if (records.state === 'failed')
    return <Status title="没有取到记录" text={wording[records.code]} action={{ word: '再试一次', onTap: renew }} />
  if (records.records.length === 0)
    return (
      <Status
        title="还没有记录"
        text="练一练或正式答题之后，记录在这里。"
        action={{ word: '去练一练', onTap: () => openTab('learn') }}
      />
    )
  return (
    <View>
      <MyTopics />
      <Section title="全部记录">
        <Rows>
          {records.records.slice(from, from + AT_ONCE).map((record) => (
            <RecordRow key={record.attemptId} record={record} />
          ))}
        </Rows>
        {records.loadingMore ? (
          <Skeleton lines={2} />
        ) : (
          <Pager
            {...{ from }}
            atOnce={AT_ONCE}
            of={records.records.length}
            more={records.next !== undefined}
            onTurn={(start) => {
              setFrom(start)
              if (start >= records.records.length) more()
            }}
          />
        )}
      </Section>
    </View>
  )
}

/** The last two records, and the way to all. */
export function LatestRecords() {
  const { records } = useMyRecords(2)
  if (records.state !== 'there') return null
  return (
    <>
      {records.records.map((record) => (
        <RecordRow key={record.attemptId} record={record} />
      ))}
    </>
  )
}
