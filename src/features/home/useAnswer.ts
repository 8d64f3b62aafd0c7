import { city } from '@city'
import { answerAt, testOfYear, type Answer } from '@core/domain/announcement/plan'
import { dateAt } from '@core/domain/moment'
import { useNow, useServerClock } from '@/session/serverClock'

/** The answer to "is this the test?", renewed every second, from what the phone holds. */
export function useAnswer(): { answer: Answer; checkedAt: number | null; now: number } {
  const now = useNow(1000)
  const checkedAt = useServerClock((state) => state.checkedAt)
  const test = testOfYear(city.yearlyTest, Number(dateAt(now).slice(0, 4)))
  return { answer: answerAt([test], checkedAt, now), checkedAt, now }
}
