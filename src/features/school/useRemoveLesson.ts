import { call } from '@/api/call'
import { askConsent } from '@/api/consent'
import { confirm } from '@/platform/dialogue'
import { tell } from '@/session/tell'
import { useAct } from '@/session/useAct'
import { texts } from './texts'

/** Deletes a lesson's counts once they are confirmed; `renew` reads the list again. */
export function useRemoveLesson(renew: () => void) {
  const { acting, act } = useAct()
  const remove = async (lessonId: string) => {
    if (!(await confirm(texts.removeLesson, texts.removeLessonText, '删除'))) return
    if (!(await askConsent())) return
    const done = await act(lessonId, (actId) =>
      call('activity', 'deleteLesson', { actId, lessonId, confirm: 'DELETE' }),
    )
    if (!done) return
    tell('已删除。')
    renew()
  }
  return { acting, remove }
}
