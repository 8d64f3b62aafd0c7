import type { reportApi } from '@core/contract/report'
import type { OutputOf } from '@core/contract/operation'
import type { Handler } from '../_kit/serve'
import { figuresOf } from './figuresOf'

/** The figures of a period, up to today, of the districts that the caller administers. */
export const readFigures: Handler<typeof reportApi.readFigures> = async (period, call) => {
  const figures = await figuresOf(period, call)
  // The lists of the domain are not to be changed; those of an answer nobody changes any more.
  return { figures: figures as OutputOf<typeof reportApi.readFigures>['figures'], now: call.now }
}
