import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Content } from '@core/domain/announcement/content'
import { readNotice } from '@core/domain/announcement/reading/readNotice'
import { now } from '@/session/serverClock'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { fillFrom } from './fillFrom'
import { ReadFields } from './ReadFields'
import { kindsRead, unusable } from './readingWords'

/** Paste the signed paper; what was read of it is shown field by field with its words, and then fills the form. */
export function ReadingPanel({ onFill }: { onFill: (content: Content) => void }) {
  const [text, setText] = useState('')
  const reading = useMemo(() => (text.trim() === '' ? null : readNotice(text)), [text])
  const notice = reading?.state === 'read' ? reading.notice : null
  const kind = notice?.kind.state === 'read' ? notice.kind.value : null
  const refused = kind !== null && unusable.has(kind)
  return (
    <Section title="粘贴已签发的通告">
      <TextField
        label="通告全文"
        value={text}
        most={20_000}
        long
        placeholder="从公文或网页复制，整篇粘贴。读不出的会留空，不会猜。"
        onChange={setText}
      />
      {reading?.state === 'tooLong' && <Paragraph>{reading.words}</Paragraph>}
      {notice && (
        <View>
          {kind !== null && <Paragraph>{`读出的类型：${kindsRead[kind]}`}</Paragraph>}
          <ReadFields notice={notice} text={text} />
          {refused ? (
            <Paragraph>这不是试鸣通告，没有可以填入的数据。可以改用“写一份新的”。</Paragraph>
          ) : (
            <Button kind="filled" onTap={() => onFill(fillFrom(notice, text, now()))}>
              填入表单，逐项核对
            </Button>
          )}
        </View>
      )}
    </Section>
  )
}
