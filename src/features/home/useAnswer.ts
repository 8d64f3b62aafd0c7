import { useNotices, useTests } from '@/api/notices'
import { answerFrom, type CalledOff } from '@core/domain/announcement/answerFrom'
import { isChecked, liveAt, type Live } from '@core/domain/announcement/liveAt'
import type { Answer } from '@core/domain/announcement/plan'
import { useNow, useServerClock } from '@/session/serverClock'

export interface Answered {
  answer: Answer | CalledOff
  /** Whether the test can be followed, now or later today. */
  live: Live['state']
  /** Whether it was checked in the last twelve hours. */
  checked: boolean
  checkedAt: number | null
  /** The notices are made up: sample data. */
  sample: boolean
  now: number
}

/** The answer to "is this the test?", renewed every second, from what the phone holds. */
export function useAnswer(): Answered {
  const now = useNow(1000)
  const checkedAt = useServerClock((state) => state.checkedAt)
  const tests = useTests(now)
  const { sample } = useNotices()
  return {
    answer: answerFrom(tests, { checkedAt, now }),
    live: liveAt(tests, now).state,
    checked: isChecked(checkedAt, now),
    checkedAt,
    sample,
    now,
  }
}
