import type { feedbackApi } from '@core/contract/feedback'
import type { Handler } from '../_kit/serve'
import { mineOf } from './mine'
import { findMine, findReports } from './storeOfLists'

const PAGE = 50

/** Later than every moment. */
const END = 1e15

/** The caller's reports with the answers to them; of one that was merged, those to the other. */
export const myFeedback: Handler<typeof feedbackApi.myFeedback> = async ({ before = END }, { caller }) => {
  const found = await findMine(caller.openId, before, PAGE)
  const mains = await findReports(found.flatMap(({ merged }) => merged?.into ?? []))
  const mainOf = new Map(mains.map((report) => [report._id, report]))
  const last = found.length === PAGE ? found.at(-1) : undefined
  return {
    reports: found.map((report) => mineOf(report, mainOf.get(report.into) ?? null)),
    ...(last && { next: last.receivedAt }),
  }
}
