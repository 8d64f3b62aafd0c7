import shipped from '@shipped/practice.json'
import { dateAt } from '@core/domain/moment'
import type { PracticePack } from '@core/domain/publication/packs'
import { fits } from '@core/domain/quiz/practice'
import { usePacks } from '@/api/packs'
import { now } from '@/session/serverClock'
import { usePractice } from './practiceStore'

/** The questions to practise with: the pack that was published last, else the one that ships inside the app. */
export function usePracticePack(): PracticePack {
  return usePacks((state) => state.practice?.pack) ?? shipped
}

/** How many of the questions one got wrong can still be practised: one may have left the bank, or be out of date. */
export function useMistakes(): number {
  const { questions } = usePracticePack()
  const only = usePractice((state) => state.mistakes)
  const wish = { topics: [], levels: [], only: Object.keys(only), number: 0 }
  const today = dateAt(now())
  return questions.filter((question) => fits(question, wish, today)).length
}
