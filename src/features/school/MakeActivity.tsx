import { useState } from 'react'
import { dateAt } from '@core/domain/moment'
import type { Question } from '@core/domain/quiz/question'
import { call } from '@/api/call'
import { askConsent } from '@/api/consent'
import { replace } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { useAct } from '@/session/useAct'
import { ActivityForm } from './ActivityForm'
import { newDraft, type Draft } from './draft'
import { lastUnit, rememberUnit } from './lastUnit'
import { inOwnDistrict, useTeacherDistricts } from './teacherDistricts'
import { texts } from './texts'
import { wishOf } from './wishOf'

/** Makes an activity. Sent again after a lost answer it is the same one: its id is the phone's. */
export function MakeActivity({ look, questions }: { look: string; questions: readonly Question[] }) {
  const [written, setDraft] = useState(() => newDraft(lastUnit(), now(), !RELEASE))
  const draft = { ...written, unit: inOwnDistrict(written.unit, useTeacherDistricts()) }
  const { acting, act } = useAct()
  const make = async (filled: Draft) => {
    if (!(await askConsent())) return
    const wish = wishOf(filled, dateAt(now()))
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
      onSend={(filled) => void make(filled)}
    />
  )
}
