import type { OutputOf } from '@core/contract/operation'
import type { bankApi } from '@core/contract/bank'
import { nextTest } from '@core/domain/announcement/plan'
import { dateAt } from '@core/domain/moment'
import { contentOf } from '@core/domain/quiz/bank/content'
import { questionMovesFor } from '@core/domain/quiz/bank/questionMoves'
import { reviewReasonsOf, type ReviewReason } from '@core/domain/quiz/bank/reviewAgain'
import { stateOf, type Standing } from '@core/domain/quiz/bank/versionState'
import { city } from '@city'
import type { StaffCall } from '../_kit/serve'
import { handlingOf, type KeptVersion, type Newest } from './store'

export type ShownQuestion = OutputOf<typeof bankApi.saveQuestion>

/** The day for which everything is to be reviewed: that of the next test by custom. */
export const testOnAt = (now: number): string => nextTest(city.yearlyTest, now).date

/** Why a question must be reviewed again before the next test. One that is retired need not be. */
export function againOf({ standing, latest }: Newest, now: number): ReviewReason[] {
  const months = city.questions.reviewAgainAfterMonths
  if (standing.retired) return []
  return reviewReasonsOf(latest, { today: dateAt(now), testOn: testOnAt(now), months })
}

/** A question as a member of staff sees it, with what they may do with it now. */
export function shownQuestion(
  standing: Standing,
  latest: KeptVersion,
  { staff, now }: Pick<StaffCall, 'staff' | 'now'>,
): ShownQuestion {
  const { id, version, by, savedAt, note, review, reviewedBy, sentBack } = latest
  const handling = handlingOf(latest)
  return {
    ...{ id, version, by, savedAt, note, review, reviewedBy, sentBack },
    // The contract's lists are the domain's, which nobody changes.
    content: contentOf(latest),
    state: stateOf(standing, handling),
    ...{ current: standing.current, retired: standing.retired },
    again: againOf({ standing, latest }, now),
    moves: questionMovesFor(standing, handling, { staff, now }),
  }
}
