import { View } from '@tarojs/components'
import { useState } from 'react'
import { faultIn, MOST_WORDS, reasonsFor, reasonTable, type Reason, type Subject } from '@core/domain/feedback/subjects'
import { wording } from '@/api/wording'
import { usePreferences } from '@/session/preferences'
import { now } from '@/session/serverClock'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Row, Rows } from '@/ui/Row'
import { Paragraph } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import styles from './Feedback.module.scss'
import { MOST_WAITING, useWaiting } from './outbox'
import { PhotoField } from './PhotoField'
import { refusedReport } from './refused'
import { Sent } from './Sent'
import { texts } from './texts'
import { useReporting } from './useReporting'

interface Props {
  subject: Subject
  record: string | null
  name: string
  /** The district that it is of; null: the reader's own. */
  district: string | null
  /** The id of a report that was refused and is written anew. */
  again: string | null
}

/** 我要反映: what is wrong with a place, a question, a notice or the program. */
export function ReportForm({ subject, record, name, district, again }: Props) {
  const own = usePreferences((state) => state.district)
  const full = useWaiting(({ waiting }) => waiting.length >= MOST_WAITING)
  const [before] = useState(() => (again === null ? null : refusedReport(again)))
  const [reason, setReason] = useState<Reason | null>(before?.reason ?? null)
  const [words, setWords] = useState(before?.words ?? '')
  const [photo, setPhoto] = useState<string | null>(before?.photo ?? null)
  const [tried, setTried] = useState(false)
  const { reporting, send } = useReporting(again)
  if (reporting.state === 'sent' || reporting.state === 'waits') return <Sent handed={reporting} />

  const fault = reason && faultIn({ subject, record, reason, words })
  const wordsMissing = tried && fault === 'wordsNeeded'
  const go = () => {
    setTried(true)
    if (reason === null || fault !== null || reporting.state === 'sending') return
    void send({
      ...{ about: { subject, record, name: name.slice(0, 80) }, reason, words: words.trim() },
      ...{ district: district ?? own, writtenAt: now(), ...(photo !== null && { photo }) },
    })
  }
  return (
    <View>
      {name !== '' && (
        <Rows>
          <Row title={name} />
        </Rows>
      )}
      <Choices
        label={texts.what}
        choices={reasonsFor(subject).map((key) => ({ key, word: reasonTable[key].word }))}
        chosen={reason === null ? [] : [reason]}
        wrong={tried && reason === null}
        note={tried && reason === null ? texts.choose : undefined}
        onChoose={setReason}
      />
      <TextField
        label={texts.words}
        value={words}
        most={MOST_WORDS}
        long
        wrong={wordsMissing}
        note={wordsMissing ? texts.wordsNeeded : texts.wordsNote}
        onChange={setWords}
      />
      <PhotoField jpeg={photo} onChange={setPhoto} />
      {reporting.state === 'notAgreed' && <Paragraph>{texts.notAgreed}</Paragraph>}
      {reporting.state === 'refused' && <Paragraph>{wording[reporting.code]}</Paragraph>}
      {full && <Paragraph>{texts.full}</Paragraph>}
      <View className={styles.send}>
        <Button kind="filled" disabled={full} held={reporting.state === 'sending'} onTap={go}>
          {reporting.state === 'sending' ? texts.sending : texts.send}
        </Button>
      </View>
    </View>
  )
}
