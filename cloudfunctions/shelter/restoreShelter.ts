import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { changeRecord } from './changeRecord'

/** Takes a withdrawal back. The place is in the list again, and public only by the next release. */
export const restoreShelter: Handler<typeof shelterApi.restoreShelter> = (input, call) =>
  changeRecord(input, call, {
    as: ['editor'],
    act: 'shelter.restore',
    to: (former) => {
      if (!former) throw new AppError('NOT_FOUND')
      if (!former.withdrawn) throw new AppError('NOT_NOW')
      return { ...former, withdrawn: null }
    },
  })
