import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { feedbackApi } from '@core/contract/feedback'
import type { OutputOf } from '@core/contract/operation'
import { checkNames, wordsCheckInWords } from '@core/domain/feedback/contentCheck'
import { groupedNumber } from '@core/domain/feedback/reportNumber'
import { reportStatusNames } from '@core/domain/feedback/reportStatus'
import { momentInWords } from '@core/domain/moment'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { open } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { useAct } from '@/session/useAct'
import { useLoaded } from '@/session/useLoaded'
import { Awaited } from '@/ui/Awaited'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import styles from './Feedback.module.scss'
import { subjectOf } from './Inbox'
import { Jpeg } from './Jpeg'

type Report = OutputOf<typeof feedbackApi.readFeedback>

/** Where staff look at the record that a report is about; the program itself has none. */
const pages = { place: 'staff/places/record', question: 'staff/questions/item', notice: 'staff/item' } as const

function toRecord({ subject, record }: Report['about']): (() => void) | undefined {
  if (record === null || subject === 'program') return undefined
  return () => open(pages[subject], { id: record })
}

/** What somebody wrote, as far as the cloud gives it out; where it does not, it is said why. */
function Words({ report }: { report: Report }) {
  const { words, wordsCheck, photo, about, number, writtenAt } = report
  const look = toRecord(about)
  return (
    <Section title={subjectOf(report)} beside={reportStatusNames[report.status]}>
      {words !== '' && <Paragraph>{words}</Paragraph>}
      {wordsCheck !== 'pass' && <Paragraph quiet>{`文字：${wordsCheckInWords(report, now())}`}</Paragraph>}
      {typeof photo?.jpeg === 'string' && <Jpeg jpeg={photo.jpeg} label="反映人交的照片" />}
      {photo && photo.check !== 'pass' && <Paragraph quiet>{`照片：${checkNames[photo.check]}`}</Paragraph>}
      <Rows>
        <Row title="编号" value={groupedNumber(number)} />
        <Row title="写于" value={momentInWords(writtenAt, now())} />
        {about.record !== null && <Row title="查看所反映的内容" note={about.name} onTap={look} />}
      </Rows>
    </Section>
  )
}

/** What was done with a report so far. */
function Done({ report: { answers, verdict, closed, merged, mergedHere } }: { report: Report }) {
  if (answers.length === 0 && !closed && !merged && mergedHere === 0) return null
  return (
    <Section title="办理过程">
      <Rows>
        {answers.map(({ at, by, text }) => (
          <Row key={at} title={text} note={`${by} 答复　${momentInWords(at, now())}`} />
        ))}
        {verdict && (
          <Row
            title={verdict.solved ? '反映人：解决了' : '反映人：没有解决'}
            value={momentInWords(verdict.at, now())}
          />
        )}
        {closed && <Row title={closed.reason} note={`${closed.by} 办结　${momentInWords(closed.at, now())}`} />}
        {merged && (
          <Row
            title="已并入相同的反映"
            note={merged.by}
            onTap={() => open('staff/feedback/item', { id: merged.into })}
          />
        )}
        {mergedHere > 0 && <Row title="并入这里的" value={`${mergedHere} 条`} />}
      </Rows>
    </Section>
  )
}

/** The ways to deal with a report: answer, close, merge into one of the same. */
function Moves({ report, onDone }: { report: Report; onDone: () => void }) {
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const { acting, act } = useAct()
  const { id, revision, moves, alike } = report
  const text = words.trim()
  const sending = acting.state === 'sending'
  const done = (said: unknown) => {
    if (said === null) return
    setWords('')
    setTried(false)
    onDone()
  }
  const write = async (move: 'answer' | 'close') => {
    setTried(true)
    if (text === '' || sending) return
    done(
      await act(`${move} ${id} ${revision}`, (actId) =>
        move === 'answer'
          ? call('feedback', 'answerFeedback', { actId, id, revision, text })
          : call('feedback', 'closeFeedback', { actId, id, revision, reason: text }),
      ),
    )
  }
  const merge = async (into: string) => {
    if (!(await confirm('并入这一条', '以后在那一条里一并答复，两边的反映人都看得到。', '并入'))) return
    done(
      await act(`merge ${id} ${revision}`, (actId) => call('feedback', 'mergeFeedback', { actId, id, revision, into })),
    )
  }
  if (moves.length === 0) return null
  return (
    <Section title="答复">
      <TextField
        label="写给反映人"
        value={words}
        most={1000}
        long
        wrong={tried && text === ''}
        note={tried && text === '' ? '请填写。' : '反映人看得到这段话，看不到是谁写的。'}
        onChange={setWords}
      />
      {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
      <View className={styles.two}>
        <Button kind="filled" held={sending} onTap={() => void write('answer')}>
          答复
        </Button>
        {moves.includes('close') && (
          <Button held={sending} onTap={() => void write('close')}>
            办结，不再处理
          </Button>
        )}
      </View>
      {moves.includes('merge') && alike.length > 0 && (
        <>
          <Paragraph quiet>同一内容的其他反映，可以并入：</Paragraph>
          <Rows>
            {alike.map((other) => (
              <Row
                key={other.id}
                title={`并入 ${groupedNumber(other.number)}`}
                note={`${subjectOf(other)}　${momentInWords(other.receivedAt, now())}`}
                onTap={() => void merge(other.id)}
              />
            ))}
          </Rows>
        </>
      )}
    </Section>
  )
}

/** One report: what it says, what was done, and what can be done. */
export function InboxItem({ id }: { id: string }) {
  const load = useCallback(() => call('feedback', 'readFeedback', { id }), [id])
  const { loaded, renew, problem } = useLoaded(load)
  if (loaded.state !== 'there') return <Awaited lines={6} problem={problem} onAgain={renew} />
  return (
    <>
      <Words report={loaded.value} />
      <Done report={loaded.value} />
      <Moves report={loaded.value} onDone={renew} />
    </>
  )
}
