import { AppError } from '@core/contract/errors'
import type { reportApi } from '@core/contract/report'
import { mayCorrect, mayStrike } from '@core/domain/outreach/moves'
import { mayActIn, officeRoles } from '@core/domain/person/roles'
import type { Handler } from '../_kit/serve'
import { shownLine } from './shown'
import { findLine, stateOf } from './store'

/** One line with all it ever was, and what the caller may do with it. */
export const readOutreach: Handler<typeof reportApi.readOutreach> = async ({ id }, { staff, now }) => {
  const kept = await findLine(id)
  if (!kept) throw new AppError('NOT_FOUND')
  const { district, versions } = kept
  if (!mayActIn(staff, district, { as: officeRoles, now })) throw new AppError('FORBIDDEN')
  const state = stateOf(kept)
  return {
    ...{ ...shownLine(kept), versions },
    mayCorrect: mayCorrect(state) && mayActIn(staff, district, { as: ['editor'], now }),
    mayStrike: mayStrike(state, staff.number) === 'may',
  }
}
