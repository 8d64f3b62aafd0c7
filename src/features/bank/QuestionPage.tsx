import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { momentInWords } from '@core/domain/moment'
import { contentFieldNames, contentFields, useNames, type QuestionContent } from '@core/domain/quiz/bank/content'
import { fieldInWords, type QuestionChange } from '@core/domain/quiz/bank/questionChanges'
import { versionStateNames } from '@core/domain/quiz/bank/versionState'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { Badge } from '@/ui/Badge'
import { Page } from '@/ui/Page'
import { Leaves } from '@/ui/Leaves'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import styles from './Bank.module.scss'
import { QuestionDifficulty } from './QuestionDifficulty'
import { whyInWords } from './QuestionRow'
import { QuestionSteps } from './QuestionSteps'
import { useQuestion, type QuestionRecord, type QuestionVersion } from './useBank'

/** Draws a question as everybody sees it once it was answered. */
export type Preview = (question: QuestionContent, review: QuestionRecord['review']) => ReactNode

/** Fields with what stood there before. */
export function FieldChanges({ changes }: { changes: readonly QuestionChange[] }) {
  return (
    <>
      {changes.map(({ field, before, after }) => (
        <View key={field} className={styles.quiet}>
          <View>{`${field}：${after || '（空）'}`}</View>
          <View>{`原来：${before || '（空）'}`}</View>
        </View>
      ))}
    </>
  )
}

const whose = (number: string): string => (number === 'command' ? '命令行' : number)

function Version({ of }: { of: QuestionVersion }) {
  const { version, state, by, at, note, isNew, review, reviewedBy, sentBack, changes } = of
  return (
    <View className={styles.entry}>
      <View className={styles.head}>
        <View className={styles.strong}>{`第 ${version} 版　${versionStateNames[state]}`}</View>
        <View className={styles.quiet}>{momentInWords(at, now())}</View>
      </View>
      <View className={styles.quiet}>{`${whose(by)} ${isNew ? '新增' : '修改'}${note === '' ? '' : `　${note}`}`}</View>
      {review && <View className={styles.quiet}>{`${reviewedBy ?? review.by} 审定于 ${review.on}`}</View>}
      {sentBack && <View className={styles.quiet}>{`${sentBack.by} 退回：${sentBack.reason}`}</View>}
      <FieldChanges changes={changes} />
    </View>
  )
}

/** What everybody does not see of a question. */
const inside = ['topic', 'level', 'kind', 'use', 'basis', 'expiresOn', 'clip', 'provenance'] as const

function Facts({ content }: { content: QuestionContent }) {
  const said = contentFields.filter((field) => (inside as readonly string[]).includes(field))
  return (
    <Section title="登记的内容">
      {said.map((field) => (
        <View key={field} className={styles.fact}>
          <View className={styles.label}>{contentFieldNames[field]}</View>
          <View>{fieldInWords(field, content) || '（空）'}</View>
        </View>
      ))}
    </Section>
  )
}

/** What is to be known before anything is done with a question. */
function Standing({ record }: { record: QuestionRecord }) {
  const { id, version, state, current, sentBack, retired, review, reviewedBy } = record
  const why = whyInWords(record)
  return (
    <Section
      title={`${id}　第 ${version} 版`}
      beside={<Badge tone={state === 'current' ? 'quiet' : 'notice'}>{versionStateNames[state]}</Badge>}
    >
      {state !== 'current' && current !== null && <Paragraph>{`现在用的是第 ${current} 版。`}</Paragraph>}
      {sentBack && <Paragraph>{`退回的原因：${sentBack.reason}（${sentBack.by}）`}</Paragraph>}
      {retired && <Paragraph>{`停用的原因：${retired.reason}（${retired.by}）`}</Paragraph>}
      {why.length > 0 && <Paragraph>{`试鸣前要再审：${why.join('；')}。`}</Paragraph>}
      {review && <Paragraph quiet>{`${reviewedBy ?? review.by} 审定于 ${review.on}。`}</Paragraph>}
    </Section>
  )
}

/** One question at the desk: as everybody sees it, what is new in it, its versions, and at the foot what can be done. */
export function QuestionPage({ id, look, preview }: { id: string; look: string; preview: Preview }) {
  const { paged, renew, rest } = useQuestion(id)
  if (paged.state === 'loading')
    return (
      <Page look={look}>
        <Skeleton lines={10} />
      </Page>
    )
  if (paged.state === 'failed')
    return (
      <Page look={look}>
        <Status title="没有取到" text={wording[paged.code]} action={{ word: '再试一次', onTap: renew }} />
      </Page>
    )
  const { record, differences, alike } = paged.page
  const content: QuestionContent = record.content
  return (
    <Page
      look={look}
      aside={
        <Section title="历次版本">
          <Leaves items={paged.items} rest={rest}>
            {(versions) => versions.map((one) => <Version key={one.version} of={one} />)}
          </Leaves>
        </Section>
      }
      foot={<QuestionSteps record={record} onDone={renew} />}
    >
      <Standing record={record} />
      <Section title="居民看到的样子">{preview(content, record.review)}</Section>
      <QuestionDifficulty id={record.id} version={record.current ?? record.version} />
      {differences.length > 0 && (
        <Section title="与在用的版本不同">
          <View className={styles.entry}>
            <FieldChanges changes={differences} />
          </View>
        </Section>
      )}
      {alike.length > 0 && (
        <Section title="题干相同的题">
          <Rows>
            {alike.map((other) => (
              <Row
                key={other.id}
                title={other.stem}
                note={other.id}
                value={useNames[other.use]}
                onTap={() => open('staff/questions/item', { id: other.id })}
              />
            ))}
          </Rows>
        </Section>
      )}
      <Facts content={content} />
    </Page>
  )
}
