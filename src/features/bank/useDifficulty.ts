import { useCallback } from 'react'
import type { activityApi } from '@core/contract/activity'
import type { OutputOf } from '@core/contract/operation'
import { inAll, type Told } from '@core/domain/activity/difficulty'
import { MINUTE } from '@core/domain/moment'
import { call } from '@/api/call'
import { now } from '@/session/serverClock'
import { useLoaded } from '@/session/useLoaded'

type Answer = OutputOf<typeof activityApi.readDifficulty>
export type QuestionDifficulty = Answer['questions'][number]

/** How long (ms) an answer is good for: it is added up from every sheet there is, and changes slowly. */
const GOOD_FOR = 10 * MINUTE

let last: { answer: Promise<Answer>; at: number } | null = null

function readDifficulty(): Promise<Answer> {
  if (last && now() - last.at < GOOD_FOR) return last.answer
  const answer = call('activity', 'readDifficulty', {})
  const asked = { answer, at: now() }
  last = asked
  answer.catch(() => {
    if (last === asked) last = null
  })
  return answer
}

/** How difficult each question is, as it was told within ten minutes. */
export const useDifficulty = () => useLoaded(readDifficulty)

/** By version: how it was answered in all; undefined: not known yet, null: too few answers. */
export function useToldInAll(): (id: string, version: number) => Told | undefined {
  const { loaded } = useDifficulty()
  return useCallback(
    (id, version) => {
      if (loaded.state !== 'there') return undefined
      const found = loaded.value.questions.find((one) => one.id === id && one.version === version)
      return found ? inAll(found) : null
    },
    [loaded],
  )
}
