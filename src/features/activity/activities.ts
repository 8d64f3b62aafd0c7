import { AppError, type ErrorCode } from '@core/contract/errors'
import { stateAt, type ActivityState, type JoiningAs } from '@core/domain/activity/activity'
import { call } from '@/api/call'
import { agreeToJoin, endJoining } from '@/api/consent'
import { now } from '@/session/serverClock'
import { dropJoined, keepJoined, updateJoined, type Found, type Joined } from './joinedStore'
import { joiningText } from './texts'

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof AppError) return error.code
  throw error
}

/** How an activity stands now, by what the phone knows of it. */
export function stateNow({ state, opensAt, closesAt, over }: Found & { over?: boolean }): ActivityState {
  if (over) return 'ended'
  const byTime = stateAt({ opensAt, closesAt, pausedAt: null, endedAt: null }, now())
  return byTime === 'open' && (state === 'paused' || state === 'ended') ? state : byTime
}

/** What a code opens. A code that cannot be one is refused like a wrong one. */
export async function findActivity(code: string): Promise<Found> {
  try {
    return await call('activity', 'findActivity', { code })
  } catch (error) {
    if (codeOf(error) === 'BAD_INPUT') throw new AppError('NO_SUCH_CODE')
    throw error
  }
}

/** After these it is not certain that the cloud kept nothing. */
const unsure: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['OFFLINE', 'BUSY', 'INTERNAL'])

/**
 * Joins an activity: this is an agreement of its own, so that nothing else is asked before, and nothing else is agreed to. Yields
 * why it could not be done.
 */
export async function joinActivity(found: Found, code: string, joinedAs: JoiningAs): Promise<ErrorCode | null> {
  const { activityId } = found
  agreeToJoin(activityId)
  try {
    const joined = await call('activity', 'joinActivity', { activityId, joinedAs, textVersion: joiningText.version })
    return keepJoined({ ...joined, code, over: false }) ? null : 'NO_ROOM'
  } catch (error) {
    const refusal = codeOf(error)
    if (!unsure.has(refusal)) endJoining(activityId)
    return refusal
  }
}

/** Asks how an activity stands that was joined earlier. Without a network what is known holds; one that is over stays so. */
export async function renewJoined({ activityId, code, over }: Joined): Promise<void> {
  if (over) return
  try {
    updateJoined(activityId, { ...(await findActivity(code)), over: false })
  } catch (error) {
    if (codeOf(error) === 'NO_SUCH_CODE') updateJoined(activityId, { over: true })
  }
}

/** Leaves an activity: first in the cloud, then on the phone. Yields why it could not be done. */
export async function leaveActivity(activityId: string): Promise<ErrorCode | null> {
  try {
    await call('activity', 'leaveActivity', { activityId })
  } catch (error) {
    // What was deleted with its activity is left already.
    if (codeOf(error) !== 'NOT_FOUND') return codeOf(error)
  }
  dropJoined(activityId)
  return null
}
