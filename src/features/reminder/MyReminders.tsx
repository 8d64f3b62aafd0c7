import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { reminderNames } from '@core/domain/announcement/reminders'
import { dateInWords, momentInWords } from '@core/domain/moment'
import { hasEverAgreed } from '@/api/consent'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { open } from '@/platform/navigation'
import { districtName } from '@/session/preferences'
import { useNow } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Paragraph } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import styles from './MyReminders.module.scss'
import { forgetGrants, useGrants } from './outbox'
import { forgetReminders, renewReminders, useReminders } from './store'
import { texts } from './texts'

type Loading = { state: 'loading' | 'there' } | { state: 'failed'; code: ErrorCode }

/** On 我的: how many are still to come, and the way to all of them. */
export function RemindersRow() {
  const reminders = useReminders((state) => state.reminders)
  const waiting = reminders.filter(({ sentAt }) => sentAt === null)
  const [next] = waiting.map(({ testOn }) => testOn).filter((date): date is string => date !== null)
  const value =
    waiting.length === 0 ? undefined : next === undefined ? `${waiting.length} 项` : `${dateInWords(next)} 试鸣`
  return <Row title={texts.mine} value={value} onTap={() => open('notice/reminders')} />
}

/** All reminders of this person: what was granted, for which test, and whether it was sent; and the way to forget them. */
export function MyReminders() {
  const reminders = useReminders((state) => state.reminders)
  const grants = useGrants((state) => state.grants)
  const [loading, setLoading] = useState<Loading>({ state: hasEverAgreed() ? 'loading' : 'there' })
  const now = useNow(60_000)
  const attempt = async (task: () => Promise<unknown>) => {
    try {
      await task()
      setLoading({ state: 'there' })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setLoading({ state: 'failed', code: error.code })
    }
  }
  useEffect(() => {
    renewReminders().then(
      () => setLoading({ state: 'there' }),
      (error: unknown) => setLoading({ state: 'failed', code: error instanceof AppError ? error.code : 'INTERNAL' }),
    )
  }, [])
  const forget = async () => {
    if (!(await confirm('删除提醒', '没有发的提醒不再发送，不能恢复。', '删除'))) return
    forgetGrants()
    await attempt(async () => tell(`已删除 ${await forgetReminders()} 项提醒。`))
  }
  if (loading.state === 'loading') return <Skeleton lines={3} />
  return (
    <View>
      {loading.state === 'failed' && <Paragraph quiet>{wording[loading.code]}</Paragraph>}
      {reminders.length + grants.length === 0 ? (
        <Status title={texts.empty} text={texts.emptyHow} />
      ) : (
        <>
          <Rows>
            {grants.flatMap(({ accepted, testOn, district }) =>
              accepted.map((kind) => (
                <Row
                  key={`waits${kind}${testOn}${district}`}
                  title={reminderNames[kind]}
                  note={`${dateInWords(testOn, true)} 试鸣　${districtName(district)}`}
                  value="待联网"
                />
              )),
            )}
            {reminders.slice(0, 50).map(({ kind, testOn, district, grantedAt, sentAt }) => (
              <Row
                key={`${kind}${testOn}${district}${grantedAt}`}
                title={reminderNames[kind]}
                note={`${testOn === null ? '' : `${dateInWords(testOn, true)} 试鸣　`}${districtName(district)}`}
                value={sentAt === null ? '待发' : `已发 ${momentInWords(sentAt, now)}`}
              />
            ))}
          </Rows>
          <Paragraph quiet>{texts.once}</Paragraph>
          <View className={styles.actions}>
            <Button onTap={() => void forget()}>{texts.forget}</Button>
          </View>
        </>
      )}
    </View>
  )
}
