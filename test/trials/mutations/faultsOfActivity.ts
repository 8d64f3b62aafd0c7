import { isDeepStrictEqual } from 'node:util'
import type { Contract } from '@core/contract'
import type { OutputOf, ParsedInputOf } from '@core/contract/operation'
import type { KeptActivity } from '../../../cloudfunctions/activity/store'
import { remoteIdOf, type KeptRemote } from '../../../cloudfunctions/activity/storeOfRemotes'
import { collection } from '../../../cloudfunctions/_kit/database'
import { staffOf } from '../../../cloudfunctions/_kit/staff'

type Operations = Contract['activity']
type Shown = OutputOf<Operations['readActivity']>

/** An input that was accepted, what came back, and who asked. */
interface Accepted {
  input: unknown
  value: unknown
  openId: string
}

const kept = (id: string): Promise<KeptActivity | null> => collection<KeptActivity>('activities').find(id)

/** Whether somebody holds an activity that was not deleted. */
async function holds(openId: string, id: string): Promise<boolean> {
  const [activity, staff] = await Promise.all([kept(id), staffOf(openId)])
  return activity?.deletedAt === null && staff !== null && activity.owner === staff.number
}

/** Operations that only whoever holds an activity is answered. */
const ofHolder: readonly (keyof Operations)[] = [
  ...(['changeActivity', 'pauseActivity', 'resumeActivity', 'endActivity', 'readActivity', 'drawCode'] as const),
  ...(['countSheets', 'readResults', 'readSheet', 'compareResults', 'exportResults', 'openLesson'] as const),
]

/** Operations that answer with the activity as it is then. */
const showing: readonly (keyof Operations)[] = [
  ...(['makeActivity', 'changeActivity', 'copyActivity', 'pauseActivity', 'resumeActivity', 'endActivity'] as const),
  'readActivity',
]

/** The same act again tells what it did then, so what is kept now may be newer. */
async function tells({ activityId, revision, wish, code }: Shown): Promise<boolean> {
  const now = await kept(activityId)
  return now !== null && (now.revision > revision || isDeepStrictEqual([now.wish, now.code], [wish, code]))
}

/** Whether what is told of somebody's remote control is theirs, and as it is kept. */
async function tellsOfRemote(action: string, { input, value, openId }: Accepted): Promise<boolean> {
  const own = await collection<KeptRemote>('remotes').find(remoteIdOf(openId))
  if (action === 'openRemote') return own?.remoteId === (input as ParsedInputOf<Operations['openRemote']>).remoteId
  if (action === 'pressRemote') {
    const { pressId } = input as ParsedInputOf<Operations['pressRemote']>
    return own?.presses.some((press) => press.pressId === pressId) ?? false
  }
  if (action !== 'readRemote') return true
  const { standing, presses } = value as OutputOf<Operations['readRemote']>
  return presses.every(
    ({ nth, key }) => own?.presses.some((press) => press.nth === nth && press.key === key) ?? !standing,
  )
}

/** What is wrong with an answer about activities: it went to somebody whose they are not, or is not what is kept. */
export async function faultsOfActivity(action: string, { input, value, openId }: Accepted): Promise<string[]> {
  const faults: string[] = []
  const { activityId = '' } = input as Partial<ParsedInputOf<Operations['readActivity']>>
  if (ofHolder.some((one) => one === action) && !(await holds(openId, activityId)))
    faults.push("somebody else's activity")
  if (showing.some((one) => one === action) && !(await tells(value as Shown)))
    faults.push('an activity that is not what is kept')
  if (action === 'listActivities') {
    const { activities } = value as OutputOf<Operations['listActivities']>
    const own = await Promise.all(activities.map((one) => holds(openId, one.activityId)))
    if (own.includes(false)) faults.push("a list with somebody else's activity")
  }
  if (!(await tellsOfRemote(action, { input, value, openId }))) faults.push('a remote control that is not what is kept')
  if (action === 'deleteActivity' && (await kept(activityId))?.deletedAt === null) faults.push('it is still there')
  return faults
}
