import { useState } from 'react'
import { settingNames } from '@core/domain/activity/unit'
import { dateInWords, momentInWords } from '@core/domain/moment'
import { outreachFieldNames, type Outreach } from '@core/domain/outreach/outreach'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { TextField } from '@/ui/TextField'
import { districtInWords, peopleInWords } from './lineWords'
import { texts } from './texts'
import { useLine, type WholeLine } from './useLine'

const fieldsOf = ({ date, district, setting, what, partner, people }: Outreach): [keyof Outreach, string][] => [
  ['date', dateInWords(date, true)],
  ['district', districtInWords(district)],
  ['setting', `进${settingNames[setting]}`],
  ['what', what],
  ['partner', partner],
  ['people', peopleInWords(people)],
]

/** What a version changed of the one before; the first one changed nothing. */
function changesOf(versions: WholeLine['versions'], nth: number): string[] {
  const [before, after] = [versions[nth - 1], versions[nth]]
  if (!before || !after) return []
  const was = new Map(fieldsOf(before.line))
  return fieldsOf(after.line)
    .filter(([field, words]) => was.get(field) !== words)
    .map(([field, words]) => `${outreachFieldNames[field]}：${was.get(field) ?? ''} → ${words}`)
}

function History({ versions, struck }: WholeLine) {
  const told = versions.map(({ at, by, note }, nth) => ({
    title: nth === 0 ? `${by} 登记` : `${by} 更正${note === '' ? '' : `：${note}`}`,
    changes: changesOf(versions, nth),
    at,
  }))
  const end = struck ? [{ title: `${struck.by} 作废：${struck.reason}`, changes: [], at: struck.at }] : []
  return (
    <Section title={texts.history}>
      <Rows>
        {[...told, ...end].map(({ title, changes, at }) => (
          <Row
            key={`${at}${title}`}
            title={title}
            note={changes.length > 0 ? changes.join('；') : undefined}
            value={momentInWords(at, now())}
          />
        ))}
      </Rows>
    </Section>
  )
}

function Strike({ id, revision, onDone }: { id: string; revision: number; onDone: () => void }) {
  const { acting, act } = useAct()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isEmpty = reason.trim() === ''
  const strike = async () => {
    setTried(true)
    if (isEmpty) return
    const done = await act(`strike ${revision} ${reason}`, (actId) =>
      call('report', 'strikeOutreach', { actId, id, revision, reason: reason.trim() }),
    )
    if (done) onDone()
  }
  return (
    <Section title={texts.strike}>
      <TextField
        label={texts.strikeWhy}
        value={reason}
        most={200}
        wrong={tried && isEmpty}
        note={tried && isEmpty ? texts.needed : texts.strikeNote}
        onChange={setReason}
      />
      {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
      <Button held={acting.state === 'sending'} onTap={() => void strike()}>
        {texts.strike}
      </Button>
    </Section>
  )
}

/** One line of the ledger: its six fields, what it was before, and what can be done with it. */
export function LineView({ id }: { id: string }) {
  const { loaded, renew } = useLine(id)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed')
    return <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
  const { line, struck, revision, mayCorrect, mayStrike } = loaded.value
  return (
    <>
      <Section>
        {struck && <Paragraph>{`${texts.struck}：${struck.reason}`}</Paragraph>}
        <Rows>
          {fieldsOf(line).map(([field, words]) => (
            <Row key={field} title={outreachFieldNames[field]} value={words} />
          ))}
        </Rows>
        {mayCorrect && <Button onTap={() => open('staff/ledger/edit', { id })}>更正</Button>}
        {!mayStrike && !struck && <Meta>{texts.strikeNote}</Meta>}
      </Section>
      <History {...loaded.value} />
      {mayStrike && <Strike id={id} revision={revision} onDone={renew} />}
    </>
  )
}
