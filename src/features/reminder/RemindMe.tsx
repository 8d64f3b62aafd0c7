import { View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'
import { reminderNames } from '@core/domain/announcement/reminders'
import { wording } from '@/api/wording'
import { tell } from '@/session/tell'
import { useLook } from '@/session/preferences'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Meta, Paragraph } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Status'
import styles from './RemindMe.module.scss'
import { useGrants } from './outbox'
import { renewReminders, useReminders } from './store'
import { namesOf, texts } from './texts'
import { useRemindMe, type Asking } from './useRemindMe'

/** What is set for a test, what is still to be handed in, or that all of it was sent. */
function Present({ testOn }: { testOn: string }) {
  const all = useReminders((state) => state.reminders)
  const grants = useGrants((state) => state.grants).filter((grant) => grant.testOn === testOn)
  const reminders = all.filter((one) => one.testOn === testOn || one.testOn === null)
  if (grants.length > 0)
    return <Meta>{`待联网后交到云端：${namesOf([...new Set(grants.flatMap(({ accepted }) => accepted))])}`}</Meta>
  if (reminders.length === 0) return null
  const waiting = reminders.filter(({ sentAt }) => sentAt === null)
  return <Meta>{waiting.length > 0 ? `已设：${namesOf(waiting.map(({ kind }) => kind))}` : texts.used}</Meta>
}

/** What came of it, in words. */
function Outcome({ asking }: { asking: Asking }) {
  if (asking.state === 'failed') return <Paragraph>{wording[asking.code]}</Paragraph>
  if (asking.state === 'noTemplates') return <Paragraph>{texts.none}</Paragraph>
  if (asking.state === 'notAsked') return <Paragraph>{texts.notAsked}</Paragraph>
  if (asking.state !== 'answered') return null
  const { granted, refused, waits } = asking
  return (
    <>
      <Paragraph>{granted.length > 0 ? `已同意：${namesOf(granted)}。` : '没有同意任何一项，不会发送提醒。'}</Paragraph>
      {waits && <Paragraph>{texts.waits}</Paragraph>}
      {granted.length > 0 && refused.length > 0 && <Paragraph>{`没有同意：${namesOf(refused)}。`}</Paragraph>}
    </>
  )
}

interface Props {
  testOn: string
  filled?: boolean
  /** Asks for consent: drawn while it is asked here, since a page below may ask too. */
  consent: ReactNode
}

/** 提醒我: agreed first, then one tap asks WeChat for all that is offered, and what was granted is said. */
export function RemindMe({ testOn, filled = false, consent }: Props) {
  const look = useLook()
  const { asking, begin, ask, leave, offered } = useRemindMe(testOn)
  const waiting = useReminders((state) => state.reminders.some(({ sentAt }) => sentAt === null))
  useEffect(() => {
    if (waiting) renewReminders().catch(() => undefined)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for a page: what was sent since then is told then
  }, [])
  const start = () => {
    if (CLOUD === 'none') tell(texts.notHere)
    else void begin()
  }
  const mayAsk = asking.state === 'ready' || asking.state === 'answered' || asking.state === 'notAsked'
  return (
    <View className={styles.remind}>
      <Button kind={filled ? 'filled' : 'outline'} onTap={start}>
        {texts.remind}
      </Button>
      <Present testOn={testOn} />
      {asking.state === 'consenting' && consent}
      {asking.state !== 'idle' && asking.state !== 'consenting' && (
        <Sheet title={texts.remind} look={look} onLeave={leave}>
          {asking.state === 'loading' ? (
            <Skeleton lines={3} />
          ) : (
            <>
              {asking.state !== 'answered' && mayAsk && (
                <Rows>
                  {offered.map((kind) => (
                    <Row key={kind} title={reminderNames[kind]} />
                  ))}
                </Rows>
              )}
              <Outcome asking={asking} />
              {mayAsk && <Paragraph quiet>{texts.once}</Paragraph>}
              {mayAsk && (
                <Button kind={asking.state === 'answered' ? 'outline' : 'filled'} onTap={() => void ask()}>
                  {asking.state === 'answered' ? texts.again : texts.ask}
                </Button>
              )}
            </>
          )}
        </Sheet>
      )}
    </View>
  )
}
