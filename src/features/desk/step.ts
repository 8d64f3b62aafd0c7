import type { Move } from '@core/domain/announcement/moves'
import { call } from '@/api/call'
import type { DraftRecord } from './useItem'

/** A step of staff with an announcement: everything but writing it. */
export type Step = Exclude<Move, 'edit'>

/** What a step needs besides: a sentence, or a moment. */
export interface StepDetails {
  words: string
  publishAt: number
}

/** Asks the cloud for one step, for the revision that is shown. */
export function takeStep(
  step: Step,
  { id, revision }: Pick<DraftRecord, 'id' | 'revision'>,
  { words, publishAt }: StepDetails,
  actId: string,
): Promise<DraftRecord> {
  const act = { actId, id, revision }
  switch (step) {
    case 'discard':
      return call('announcement', 'discardDraft', act)
    case 'submit':
      return call('announcement', 'submitDraft', act)
    case 'sendBack':
      return call('announcement', 'sendBackDraft', { ...act, reason: words })
    case 'approve':
      return call('announcement', 'approveDraft', act)
    case 'reviewSecrecy':
      return call('announcement', 'reviewSecrecy', { ...act, conclusion: words })
    case 'schedule':
      return call('announcement', 'scheduleDraft', { ...act, publishAt })
    case 'unschedule':
      return call('announcement', 'unscheduleDraft', act)
    case 'withdraw':
      return call('announcement', 'withdraw', { ...act, reason: words })
    case 'approveReadyMade':
      return call('announcement', 'approveReadyMade', act)
  }
}
