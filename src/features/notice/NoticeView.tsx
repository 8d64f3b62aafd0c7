import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { testIn, type Session } from '@core/domain/announcement/content'
import { isLoud } from '@core/domain/announcement/kinds'
import { dateAt, dateInWords, momentInWords } from '@core/domain/moment'
import { open } from '@/platform/navigation'
import { Badge } from '@/ui/Badge'
import { Row, Rows } from '@/ui/Row'
import { Paragraph } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import { ChangeLog } from './ChangeLog'
import { Film } from './Film'
import { Attachments, Pictures } from './Media'
import { NoticeActions } from './NoticeActions'
import styles from './NoticeView.module.scss'
import { SameTest } from './SameTest'
import { SignedText } from './SignedText'
import { TestView } from './TestView'
import { issuedInWords, texts } from './texts'
import type { Found } from './useNotice'

interface Props {
  found: Extract<Found, { state: 'there' }>
  /** Only this page is there, as from a share in moments: nothing leads anywhere. */
  alone: boolean
  strip: (session: Session, width: number) => ReactNode
  remind: (testOn: string) => ReactNode
}

function Head({ found: { notice, sample, checked } }: Pick<Props, 'found'>) {
  const { title, paper } = notice.content
  return (
    <View className={styles.head}>
      <View className={styles.title} {...spoken({ role: 'heading', level: 1 })}>
        {title}
      </View>
      <View className={styles.meta}>
        <View>{issuedInWords(notice)}</View>
        {paper.documentNumber !== null && <View>{paper.documentNumber}</View>}
        {sample && <Badge tone="notice">{texts.sample}</Badge>}
      </View>
      {!checked && <View className={styles.stale}>{texts.stale}</View>}
    </View>
  )
}

/** Of an event or a false alarm: when and where. */
function WhenAndWhere({ found: { notice, now } }: Pick<Props, 'found'>) {
  const { content } = notice
  if (content.kind !== 'event' && content.kind !== 'clarification') return null
  const when =
    content.kind === 'event'
      ? `${momentInWords(content.from, now)} 至 ${momentInWords(content.until, now)}`
      : momentInWords(content.at, now)
  return (
    <Rows>
      <Row title="时间" value={when} />
      <Row title="地点" value={content.place} />
    </Rows>
  )
}

function Text({ found: { notice, pack }, alone }: Pick<Props, 'found' | 'alone'>) {
  const { content } = notice
  return (
    <>
      {content.kind === 'media' && content.film && (
        <Film film={content.film} subtitles={content.subtitles} places={pack.files} />
      )}
      {content.signed ? (
        <SignedText text={content.signed.text} />
      ) : (
        content.body !== '' && <SignedText text={content.body} />
      )}
      {content.kind === 'media' && <Pictures files={content.pictures} places={pack.files} alone={alone} />}
      {content.signed && <Pictures files={content.signed.scans} places={pack.files} alone={alone} />}
      <Attachments files={content.attachments} places={pack.files} alone={alone} />
    </>
  )
}

/** One announcement: what it says as data first, then the paper as it was signed, then what was changed since. */
export function NoticeView({ found, alone, strip, remind }: Props) {
  const { notice, standing, pack, now } = found
  const { content } = notice
  const test = testIn(content)
  const off = standing?.how === 'cancelled' || standing?.how === 'postponed' || standing?.how === 'corrected'
  const ahead = test !== null && !off && test.date >= dateAt(now)
  return (
    <View>
      <Head found={found} />
      {test && <TestView test={test} off={off} strip={strip} />}
      <WhenAndWhere found={found} />
      {test && !off && <View className={styles.keep}>{texts.keepOrder}</View>}
      {ahead && !alone && remind(test.date)}
      {!alone && <NoticeActions found={found} off={off} />}
      <Text found={found} alone={alone} />
      {alone ? (
        <Paragraph quiet>{texts.singlePage}</Paragraph>
      ) : (
        <View className={styles.after}>
          <Rows>
            <SameTest notice={notice} all={pack.announcements} now={now} />
            <ChangeLog notice={notice} all={pack.announcements} now={now} />
            <Row
              title={texts.wrong}
              note={texts.wrongHow}
              onTap={() => open('feedback', { about: 'notice', id: notice.id, name: notice.content.title })}
            />
            {isLoud(content.kind) && <Row title="现在警报响了？" onTap={() => open('sounding')} />}
          </Rows>
        </View>
      )}
    </View>
  )
}

/** When it was published, for a band. */
export const publishedInWords = (moment: number): string => dateInWords(dateAt(moment), true)
