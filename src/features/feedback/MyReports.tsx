import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { groupedNumber } from '@core/domain/feedback/reportNumber'
import { reportStatusNames } from '@core/domain/feedback/reportStatus'
import { reasonTable, subjectNames } from '@core/domain/feedback/subjects'
import { dateInWords, momentInWords } from '@core/domain/moment'
import { hasEverAgreed } from '@/api/consent'
import { wording } from '@/api/wording'
import { copyText } from '@/platform/clipboard'
import { open } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Pager } from '@/ui/Pager'
import { Row, Rows } from '@/ui/Row'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import styles from './Feedback.module.scss'
import { handInReports, useWaiting } from './outbox'
import { useRefused } from './refused'
import { RefusedReports } from './RefusedReports'
import { askForOlder, renewReports, saySolved, useReports, type MyReport } from './store'
import { texts } from './texts'

/** On 我的: how many were refused, wait for a network or were answered, and the way to all of them. */
export function ReportsRow() {
  const reports = useReports((state) => state.reports)
  const waiting = useWaiting((state) => state.waiting)
  const refused = useRefused((state) => state.refused)
  const answered = reports.filter(({ status }) => status === 'answered').length
  const notes = [
    refused.length > 0 && `${refused.length} 条没有收下`,
    waiting.length > 0 && `${waiting.length} 条待联网`,
    answered > 0 && `${answered} 条已答复`,
  ]
  const value = notes.find((note) => note !== false)
  return <Row title={texts.mine} value={value} onTap={() => open('feedback/mine')} />
}

const nameOf = ({ name, subject }: MyReport['about']): string => (name === '' ? subjectNames[subject] : name)

/** One report: what was said, its number, the answers, and 是否解决. */
function Report({ report }: { report: MyReport }) {
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const { id, number, about, reason, words, status, receivedAt, dueOn, answers, closed } = report
  const say = async (solved: boolean) => {
    setProblem(null)
    try {
      await saySolved(id, solved)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setProblem(error.code)
    }
  }
  const copy = async () => {
    if (await copyText(number)) tell(texts.copied)
  }
  const asks = report.maySaySolved && (status === 'answered' || status === 'closed')
  return (
    <Section title={nameOf(about)} beside={reportStatusNames[status]}>
      <Paragraph>{[reasonTable[reason].word, words].filter(Boolean).join('：')}</Paragraph>
      <Meta>
        {`${momentInWords(receivedAt, now())}${dueOn === null ? '' : `　最迟 ${dateInWords(dueOn)} 答复`}${report.hasPhoto ? '　有照片' : ''}`}
      </Meta>
      {report.isMerged && <Meta>{texts.merged}</Meta>}
      <Rows>
        {answers.map(({ at, text }) => (
          <Row key={at} title={text} note={`单位答复　${momentInWords(at, now())}`} />
        ))}
        {closed && <Row title={closed.reason} note={`办结　${momentInWords(closed.at, now())}`} />}
        <Row title={texts.number} value={groupedNumber(number)} />
      </Rows>
      {problem !== null && <Paragraph>{wording[problem]}</Paragraph>}
      <View className={styles.actions}>
        {asks && <Button onTap={() => void say(true)}>{texts.solved}</Button>}
        {asks && <Button onTap={() => void say(false)}>{texts.unsolved}</Button>}
        <Button onTap={() => void copy()} label={`${texts.copy} ${groupedNumber(number)}`}>
          {texts.copy}
        </Button>
      </View>
    </Section>
  )
}

/** So few stand on a leaf: each may be long, and what a page is told has to stay small. */
const AT_ONCE = 4

/** All reports of this person, leaf by leaf; what is older is fetched when somebody turns to it. */
function Reports() {
  const { reports, next } = useReports()
  const [from, setFrom] = useState(0)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const turn = async (to: number) => {
    setProblem(null)
    try {
      if (to + AT_ONCE > reports.length) await askForOlder()
      if (to < useReports.getState().reports.length) setFrom(to)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setProblem(error.code)
    }
  }
  return (
    <>
      {reports.slice(from, from + AT_ONCE).map((report) => (
        <Report key={report.id} report={report} />
      ))}
      {problem !== null && <Paragraph quiet>{`更早的没有取到。${wording[problem]}`}</Paragraph>}
      <Pager
        from={from}
        atOnce={AT_ONCE}
        of={reports.length}
        more={next !== undefined}
        onTurn={(to) => void turn(to)}
      />
    </>
  )
}

/** 我的反映: what was refused, what waits for a network, and what the cloud has, the newest first. */
export function MyReports() {
  const reports = useReports((state) => state.reports)
  const waiting = useWaiting((state) => state.waiting)
  const refused = useRefused((state) => state.refused)
  const [loading, setLoading] = useState(hasEverAgreed())
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  useEffect(() => {
    handInReports()
      .then(renewReports)
      .catch((error: unknown) => setProblem(error instanceof AppError ? error.code : 'INTERNAL'))
      .finally(() => setLoading(false))
  }, [])
  const none = reports.length + waiting.length + refused.length === 0
  if (loading && none) return <Skeleton lines={4} />
  return (
    <View>
      {problem !== null && <Paragraph quiet>{wording[problem]}</Paragraph>}
      {none && <Status title={texts.empty} text={texts.emptyHow} />}
      <RefusedReports />
      {waiting.length > 0 && (
        <Section title={texts.waits}>
          <Rows>
            {waiting.map(({ id, about, reason }) => (
              <Row key={id} title={nameOf(about)} note={reasonTable[reason].word} value="待联网" />
            ))}
          </Rows>
          <Paragraph quiet>{texts.waitsHow}</Paragraph>
        </Section>
      )}
      <Reports />
    </View>
  )
}
