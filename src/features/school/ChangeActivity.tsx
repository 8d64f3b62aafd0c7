import { useState } from 'react'
import { dateAt } from '@core/domain/moment'
import type { Question } from '@core/domain/quiz/question'
import { call } from '@/api/call'
import { askConsent } from '@/api/consent'
import { wording } from '@/api/wording'
import { back } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { useAct } from '@/session/useAct'
import { Page } from '@/ui/Page'
import { Skeleton, Status } from '@/ui/Status'
import { ActivityForm } from './ActivityForm'
import { draftOf, type Draft } from './draft'
import { texts } from './texts'
import type { Activity } from './useActivities'
import { useActivity } from './useActivity'
import { wishOf } from './wishOf'

interface Props {
  look: string
  questions: readonly Question[]
}

function Changing({ activity, look, questions }: Props & { activity: Activity }) {
  const [draft, setDraft] = useState(() => draftOf(activity.wish, now()))
  const { acting, act } = useAct()
  const { activityId, revision, fixed, wish: before } = activity
  const change = async (filled: Draft) => {
    if (!(await askConsent())) return
    const { title, closesOn, showing } = filled
    // Of a fixed one only these may differ, so that the rest is sent as it was.
    const wish = fixed ? { ...before, title, closesOn, showing } : wishOf(filled, dateAt(now()))
    if (await act('change', (actId) => call('activity', 'changeActivity', { actId, activityId, revision, wish })))
      back()
  }
  return (
    <ActivityForm
      {...{ look, draft, questions, acting, fixed }}
      word="保存"
      onChange={setDraft}
      onSend={(filled) => void change(filled)}
    />
  )
}

/** Changes an activity: before it opens all of it, afterwards what does not touch its paper. */
export function ChangeActivity({ activityId, look, questions }: Props & { activityId: string }) {
  const { loaded, renew } = useActivity(activityId)
  if (loaded.state === 'there') return <Changing {...{ look, questions }} activity={loaded.value} />
  return (
    <Page look={look}>
      {loaded.state === 'loading' ? (
        <Skeleton lines={6} />
      ) : (
        <Status title={texts.change} text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
      )}
    </Page>
  )
}
