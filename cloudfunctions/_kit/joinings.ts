import type { JoiningAs } from '@core/domain/activity/activity'
import { collection } from './database'
import { recordId } from './recordId'

/** That somebody takes part in an activity: under which made-up name, and how and when it was agreed. */
export interface KeptJoining {
  _id: string
  openId: string
  activity: string
  name: string
  joinedAs: JoiningAs
  /** Which version of the short text was agreed to. */
  textVersion: string
  startedAt: number
}

export const joinings = () => collection<KeptJoining>('activityJoinings')

export const joiningId = (activity: string, openId: string): string => recordId('joining', activity, openId)

export const findJoining = (activity: string, openId: string): Promise<KeptJoining | null> =>
  joinings().find(joiningId(activity, openId))
