import type { OutputOf } from '@core/contract/operation'
import type { reportApi } from '@core/contract/report'
import type { Outreach } from '@core/domain/outreach/outreach'
import type { PresentLine } from './store'

/** The six fields of a line, and nothing else. */
export const sixOf = ({ date, district, setting, what, partner, people }: Outreach): Outreach => ({
  ...{ date, district, setting, what, partner, people },
})

export const shownLine = (kept: PresentLine): OutputOf<typeof reportApi.saveOutreach> => ({
  ...{ id: kept._id, line: sixOf(kept), revision: kept.revision, struck: kept.struck },
})
