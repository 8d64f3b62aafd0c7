import { outcomeOf } from '@core/domain/feedback/contentCheck'
import type { Push } from '../_kit/serve'
import { keepOutcome } from './storeOfChecks'

/**
 * Takes what WeChat's check says of a picture. It counts only under a trace id that a check of ours was given, and nobody
 * outside the cloud ever learns one.
 */
export const takeOutcome: Push = async ({ trace_id: trace, result }, { now }) => {
  if (typeof trace !== 'string' || !/^[\w-]{8,100}$/.test(trace)) return
  await keepOutcome(trace, outcomeOf((result as { suggest?: unknown } | undefined)?.suggest), now)
}
