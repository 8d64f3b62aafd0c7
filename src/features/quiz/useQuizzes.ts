import { isOpenAt, type Quiz } from '@core/domain/quiz/quiz'
import { usePacks } from '@/api/packs'
import { useNow } from '@/session/serverClock'
import { usePreferences } from '@/session/preferences'
import { useSheets } from './sheetStore'

/** The formal quizzes that are open now, and those begun here; in 长辈版 those without a time limit come first. */
export function useQuizzes(): Quiz[] {
  const now = useNow(30_000)
  const elder = usePreferences((state) => state.elder)
  const begun = useSheets((state) => state.open)
  const quizzes = usePacks((state) => state.quizzes?.pack.quizzes) ?? []
  const shown = quizzes.filter((quiz) => isOpenAt(quiz, now) || begun[quiz.id] !== undefined)
  if (!elder) return shown
  return [...shown.filter(({ minutes }) => minutes === null), ...shown.filter(({ minutes }) => minutes !== null)]
}
