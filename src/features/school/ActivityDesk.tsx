import { useDidShow } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { activityStateNames } from '@core/domain/activity/names'
import { unitInWords } from '@core/domain/activity/unit'
import { MINUTE } from '@core/domain/moment'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { copy as copyToClipboard } from '@/session/copy'
import { now } from '@/session/serverClock'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { lastDay } from './closingWords'
import { CodePicture, spacedCode } from './CodePicture'
import { CopySheet } from './CopySheet'
import { Figures } from './Figures'
import { PrintSheet } from './PrintSheet'
import styles from './School.module.scss'
import { texts } from './texts'
import type { Activity } from './useActivities'
import { useActivity } from './useActivity'
import { useCounts } from './useCounts'
import { useSteps } from './useSteps'

/** How long (ms) the timer may take to open an activity. */
const SOON = 2 * MINUTE

/** Whether its time came and the bank does not suffice for its paper any more. */
const isStuck = ({ state, fixed, opensAt }: Activity): boolean => state === 'open' && !fixed && now() > opensAt + SOON

/** How many are in, while it is open ever anew. */
function Counted({ activityId, live }: { activityId: string; live: boolean }) {
  const counts = useCounts(activityId, live)
  if (!counts) return <Skeleton lines={2} />
  return (
    <Figures
      figures={[
        { what: '答卷', figure: `${counts.sheets} 份` },
        { what: '其中不记名', figure: `${counts.tickets} 份` },
        { what: '课堂', figure: `${counts.lessons} 节` },
      ]}
    />
  )
}

/** The code of an activity, large, and its mini-program code. */
function Code({ activity: { activityId, code } }: { activity: Activity }) {
  return (
    <Section title={texts.code}>
      <View className={styles.code}>{spacedCode(code)}</View>
      <Paragraph quiet>{texts.howToJoin}</Paragraph>
      <CodePicture {...{ activityId, code }} />
      <View className={styles.actions}>
        <Button onTap={() => open('school/code', { id: activityId })}>{texts.project}</Button>
        <Button onTap={() => void copyToClipboard(code)}>复制活动码</Button>
      </View>
    </Section>
  )
}

/** What may be done with an activity in its state. */
function Steps({ activity, renew }: { activity: Activity; renew: () => void }) {
  const [copying, setCopying] = useState(false)
  const { acting, pause, resume, end, remove, copy } = useSteps(activity, renew)
  const { activityId, state, fixed } = activity
  return (
    <Section title="管理">
      {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
      <View className={styles.actions}>
        {state === 'open' && <Button onTap={() => void pause()}>{texts.pause}</Button>}
        {state === 'paused' && <Button onTap={() => void resume()}>{texts.resume}</Button>}
        {state !== 'ended' && <Button onTap={() => open('school/make', { id: activityId })}>{texts.change}</Button>}
        {(state === 'open' || state === 'paused') && <Button onTap={() => void end()}>{texts.end}</Button>}
        {fixed && <Button onTap={() => open('school/lesson')}>{texts.teach}</Button>}
        <Button onTap={() => setCopying(true)}>{texts.copy}</Button>
      </View>
      <Link onTap={() => void remove()}>{texts.remove}</Link>
      {copying && (
        <CopySheet
          activity={activity}
          onLeave={() => setCopying(false)}
          onCopy={(wished) => {
            setCopying(false)
            void copy(wished)
          }}
        />
      )}
    </Section>
  )
}

/** One activity: how it stands, its code, and what its teacher does with it. */
export function ActivityDesk({ activityId, look }: { activityId: string; look: string }) {
  const { loaded, renew } = useActivity(activityId)
  useDidShow(renew)
  if (loaded.state !== 'there')
    return (
      <Page look={look}>
        {loaded.state === 'loading' ? (
          <Skeleton lines={6} />
        ) : (
          <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
        )}
      </Page>
    )
  const activity = loaded.value
  const { wish, state, closesAt, length, fixed } = activity
  return (
    <Page
      look={look}
      aside={
        <>
          {fixed && <PrintSheet activityId={activityId} />}
          <Steps {...{ activity, renew }} />
        </>
      }
      foot={
        fixed && (
          <Button kind="filled" onTap={() => open('school/results', { id: activityId })}>
            {texts.results}
          </Button>
        )
      }
    >
      <Section title={wish.title} beside={activityStateNames[state]}>
        <Paragraph>{unitInWords(wish.unit)}</Paragraph>
        <Meta>{`${length} 题　${lastDay(closesAt)} 24 点截止${wish.sample ? '　示例数据' : ''}`}</Meta>
        {isStuck(activity) && <Paragraph>{texts.notOpened}</Paragraph>}
        {fixed && <Counted activityId={activityId} live={state === 'open'} />}
      </Section>
      {state !== 'ended' && <Code activity={activity} />}
    </Page>
  )
}
