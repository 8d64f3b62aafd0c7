import { useState } from 'react'
import { dateAt } from '@core/domain/moment'
import type { OpenQuestion } from '@core/domain/quiz/question'
import { call } from '@/api/call'
import { askConsent } from '@/api/consent'
import { replace } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { useAct } from '@/session/useAct'
import { ActivityForm } from './ActivityForm'
import { newDraft } from './draft'
import { lastUnit, rememberUnit } from './lastUnit'
import { firstDistrict } from './teacherDistricts'
import { texts } from './texts'
import { wishOf } from './wishOf'

/** Makes an activity. Sent again after a lost answer it is the same one: its id is the phone's. */
export function MakeActivity({ look, questions }: { look: string; questions: readonly OpenQuestion[] }) {
  const [draft, setDraft] = useState(() => newDraft(lastUnit() ?? { district: firstDistrict() }, now(), !RELEASE))
  const { acting, act } = useAct()
  const make = async () => {
    if (!(await askConsent())) return
    const wish = wishOf(draft, dateAt(now()))
    const made = await act('make', (activityId) => call('activity', 'makeActivity', { activityId, wish }))
    if (!made) return
    rememberUnit(wish.unit)
    replace('school/activity', { id: made.activityId })
  }
  return (
    <ActivityForm
      {...{ look, draft, questions, acting }}
      fixed={false}
      word={texts.make}
      onChange={setDraft}
      onSend={() => void make()}
    />
  )
}
