import type { quizApi } from '@core/contract/quiz'
import type { Handler } from '../_kit/serve'
import { pageOfRecords } from './store'

/** The caller's records, newest first. */
export const listMyRecords: Handler<typeof quizApi.listMyRecords> = async ({ after, limit }, { caller }) => {
  const found = await pageOfRecords(caller.openId, after, limit + 1)
  const records = found.slice(0, limit).map(({ mode, attemptId, title, startedAt, result }) => ({
    ...{ mode, attemptId, title, startedAt },
    ...(result && { result: { points: result.points, outOf: result.outOf, late: result.late, topics: result.topics } }),
  }))
  const last = records[records.length - 1]
  return {
    records,
    ...(found.length > limit && last && { next: { startedAt: last.startedAt, attemptId: last.attemptId } }),
  }
}
