import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { call } from '@/api/call'
import { usePaged } from '@/session/usePaged'

type Page = OutputOf<typeof activityApi.listActivities>
export type Activity = OutputOf<typeof activityApi.readActivity>

const load = (after: Page['next']): Promise<Page> =>
  call('activity', 'listActivities', after === undefined ? {} : { after })
const activitiesOf = ({ activities }: Page) => activities

/** One's own activities, the newest first. */
export const useActivities = () => usePaged(load, activitiesOf)
