import { call } from '@/api/call'
import { askConsent } from '@/api/consent'
import { confirm } from '@/platform/dialogue'
import { replace } from '@/platform/navigation'
import { tell } from '@/session/tell'
import { useAct } from '@/session/useAct'
import type { Copy } from './CopySheet'
import { texts } from './texts'
import type { Activity } from './useActivities'

/** What a teacher does with an activity; `renew` reads it again. */
export function useSteps(activity: Activity, renew: () => void) {
  const { acting, act } = useAct()
  const { activityId, revision, wish } = activity
  const input = { activityId, revision }

  const step = async (name: 'pauseActivity' | 'resumeActivity' | 'endActivity') => {
    if (!(await askConsent())) return
    await act(name, (actId) => call('activity', name, { actId, ...input }))
    renew()
  }
  const end = async () => {
    if (await confirm(texts.end, texts.endText, '结束')) await step('endActivity')
  }
  const remove = async () => {
    if (!(await confirm(texts.remove, texts.removeText, '继续'))) return
    if (!(await confirm(texts.remove, texts.removeSure, '删除'))) return
    if (!(await askConsent())) return
    const confirmed = { activityId, confirm: 'DELETE' } as const
    if (!(await act('delete', (actId) => call('activity', 'deleteActivity', { actId, ...confirmed })))) return
    tell('已删除。')
    replace('school')
  }
  const copy = async ({ title, group, closesOn }: Copy) => {
    if (!(await askConsent())) return
    const { class: _, ...unit } = wish.unit
    const wished = { title: title.trim(), unit: { ...unit, ...(group.trim() !== '' && { class: group.trim() }) } }
    const made = await act('copy', (id) =>
      call('activity', 'copyActivity', { activityId: id, copyOf: activityId, ...wished, closesOn }),
    )
    if (made) replace('school/activity', { id: made.activityId })
  }
  return { acting, pause: () => step('pauseActivity'), resume: () => step('resumeActivity'), end, remove, copy }
}
