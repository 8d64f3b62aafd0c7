import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { personApi } from '@core/contract/person'
import { acts, type Act } from '@core/domain/person/audit'
import { momentInWords } from '@core/domain/moment'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { now } from '@/session/serverClock'
import { usePaged } from '@/session/usePaged'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { More } from '@/ui/More'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { Tap } from '@/ui/Tap'
import { TextField } from '@/ui/TextField'
import styles from './AuditTrail.module.scss'
import { actWords } from './actWords'
import { verifyChain, type Verified } from './verifyChain'

type Page = OutputOf<typeof personApi.listAudit>
type Entry = Page['entries'][number]

const entriesOf = ({ entries }: Page) => entries

/** One line of the trail; a tap opens what was before and after. */
function EntryView({ entry }: { entry: Entry }) {
  const [open, setOpen] = useState(false)
  const { place, at, by, act, subject, before, after } = entry
  return (
    <View className={styles.entry}>
      <Tap onTap={() => setOpen(!open)} expanded={open}>
        <View className={styles.head}>
          <View>{`${actWords[act]}　${by === 'command' ? '命令行' : by}`}</View>
          <View className={styles.at}>{`${place}　${momentInWords(at, now())}`}</View>
        </View>
        <View className={styles.at}>{subject}</View>
      </Tap>
      {open && (
        <View className={styles.values}>
          <View>{`之前：${before ?? '无'}`}</View>
          <View>{`之后：${after ?? '无'}`}</View>
        </View>
      )}
    </View>
  )
}

/** Whether the chain holds, worked out anew by the cloud. */
function ChainCheck() {
  const [verified, setVerified] = useState<Verified | null>(null)
  const checking = verified?.state === 'checking'
  return (
    <Section title="核对链条">
      <Paragraph quiet>每一条都带着上一条的指纹，缺一条、改一个字都会显出来。</Paragraph>
      {verified?.state === 'checking' && <Paragraph>{`正在核对…已到第 ${verified.checkedTo} 条`}</Paragraph>}
      {verified?.state === 'holds' && <Paragraph>{`完整：共 ${verified.checkedTo} 条，首尾相接。`}</Paragraph>}
      {verified?.state === 'broken' && (
        <Paragraph>{`从第 ${verified.place} 条起对不上：${verified.how}。请保留现场并报告。`}</Paragraph>
      )}
      {verified?.state === 'failed' && <Paragraph>{wording[verified.code]}</Paragraph>}
      <Button held={checking} onTap={() => void verifyChain(setVerified)}>
        核对
      </Button>
    </Section>
  )
}

/** 操作记录: who did what and when, the newest first. */
export function AuditTrail() {
  const [act, setAct] = useState<Act | 'all'>('all')
  const [by, setBy] = useState('')
  const number = /^S\d{2,8}$/.test(by) ? by : null
  const load = useCallback(
    (before: number | undefined) =>
      call('person', 'listAudit', {
        ...(act !== 'all' && { act }),
        ...(number !== null && { by: number }),
        ...(before !== undefined && { before }),
      }),
    [act, number],
  )
  const { paged, renew, rest } = usePaged(load, entriesOf)
  return (
    <>
      <ChainCheck />
      <Section title="操作记录">
        <TextField
          label="工号"
          value={by}
          most={9}
          placeholder="例如 S0001，空着是全部"
          onChange={(text) => setBy(text.trim().toUpperCase())}
        />
        <Choices
          label="做了什么"
          choices={[{ key: 'all' as const, word: '全部' }, ...acts.map((key) => ({ key, word: actWords[key] }))]}
          chosen={[act]}
          onChoose={setAct}
        />
        {paged.state === 'loading' && <Skeleton lines={6} />}
        {paged.state === 'failed' && (
          <Status title="没有取到" text={wording[paged.code]} action={{ word: '再试一次', onTap: renew }} />
        )}
        {paged.state === 'there' && (
          <>
            {paged.items.length === 0 && <Paragraph quiet>没有这样的记录。</Paragraph>}
            {paged.items.map((entry) => (
              <EntryView key={entry.place} entry={entry} />
            ))}
            <More {...rest} />
          </>
        )}
      </Section>
    </>
  )
}
