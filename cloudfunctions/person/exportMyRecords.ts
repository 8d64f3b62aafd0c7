import { AppError } from '@core/contract/errors'
import type { personApi } from '@core/contract/person'
import { exported } from '../_kit/personal'
import type { Handler } from '../_kit/serve'
import { isPageStart, pageOfRecords } from './store'

/** A page of all that the cloud holds of the caller. */
export const exportMyRecords: Handler<typeof personApi.exportMyRecords> = async ({ after }, { caller, now }) => {
  if (after !== undefined && !isPageStart(after)) throw new AppError('BAD_INPUT')
  const { records, ...page } = await pageOfRecords(caller.openId, after)
  return { ...page, records: records.map((record) => exported(record, now)) }
}
