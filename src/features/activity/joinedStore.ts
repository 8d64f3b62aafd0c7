import { create } from 'zustand'
import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { DAY } from '@core/domain/moment'
import { endJoining } from '@/api/consent'
import { keeper } from '@/session/kept'
import { now } from '@/session/serverClock'

export type Found = OutputOf<typeof activityApi.findActivity>

/** An activity that was joined from this phone. */
export interface Joined extends OutputOf<typeof activityApi.joinActivity> {
  code: string
  /** The cloud said that its code opens nothing any more. */
  over: boolean
}

/** How long (ms) after its closing an activity stays in the list: by then the cloud has forgotten who joined. */
const STAYS = 30 * DAY

type Kept = Readonly<Record<string, Joined>>

const kept = keeper<Kept>('joined', 1, {})

export const useJoined = create<{ joined: Kept }>(() => ({ joined: kept.read() }))

kept.watch(() => useJoined.setState({ joined: kept.read() }))

function change(next: (joined: Kept) => Kept): boolean {
  const present = Object.entries(next(kept.read())).filter(([, { closesAt }]) => now() < closesAt + STAYS)
  const joined = Object.fromEntries(present)
  if (!kept.write(joined)) return false
  useJoined.setState({ joined })
  return true
}

/** Keeps that an activity was joined. False when the phone has no room: the cloud knows it all the same. */
export function keepJoined(joined: Joined): boolean {
  return change((all) => ({ ...all, [joined.activityId]: joined }))
}

/** Takes what the cloud says of an activity that is kept here. */
export function updateJoined(activityId: string, update: Partial<Joined>): void {
  change((all) => {
    const { [activityId]: present } = all
    return present ? { ...all, [activityId]: { ...present, ...update } } : all
  })
}

/** Takes an activity off the phone, and that it was agreed to. */
export function dropJoined(activityId: string): void {
  endJoining(activityId)
  change(({ [activityId]: _, ...others }) => others)
}

/** Takes all of them off the phone. */
export function forgetJoined(): void {
  Object.keys(kept.read()).forEach(endJoining)
  kept.forget()
  useJoined.setState({ joined: {} })
}
