import type { bankApi } from '@core/contract/bank'
import { dateAt } from '@core/domain/moment'
import { mayReleaseQuestions, mayWriteQuestions, questionHindrance } from '@core/domain/quiz/bank/questionMoves'
import { stateOf } from '@core/domain/quiz/bank/versionState'
import { isCurrent, isDrawable } from '@core/domain/quiz/question'
import type { Handler } from '../_kit/serve'
import { againOf, testOnAt } from './shown'
import { findHead, handlingOf, inUse, lastReleases, newestOf } from './store'

/** How the bank stands, counted from what is kept. */
export const readBank: Handler<typeof bankApi.readBank> = async (_input, { staff, now }) => {
  const head = await findHead()
  const [all, used, releases] = await Promise.all([newestOf(head), inUse(head), lastReleases()])
  const today = dateAt(now)
  const live = all.filter(({ standing }) => !standing.retired)
  const inState = (state: string) =>
    live.filter(({ standing, latest }) => stateOf(standing, handlingOf(latest)) === state)
  const toReview = inState('toReview')
  const mayWrite = mayWriteQuestions(staff, now)
  return {
    ...{ revision: head.revision, testOn: testOnAt(now), questions: live.length, inUse: used.length },
    practice: used.filter((question) => question.use === 'practice' && isCurrent(question, today)).length,
    drawable: used.filter((question) => isDrawable(question, today, false)).length,
    toReview: toReview.length,
    mine: toReview.filter(
      ({ standing, latest }) => questionHindrance('review', standing, handlingOf(latest), { staff, now }) === null,
    ).length,
    sentBack: mayWrite ? inState('sentBack').length : 0,
    reviewed: inState('reviewed').length,
    again: live.filter((question) => againOf(question, now).length > 0).length,
    unconfirmed: live.filter(({ latest }) => latest.review === null || latest.needsConfirmation).length,
    ...{ mayWrite, mayRelease: mayReleaseQuestions(staff, now) },
    releases: releases.map(({ at, by, questions }) => ({ at, by, questions: questions.length })),
  }
}
