import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { readTakeover } from '@core/domain/lesson/takeover'
import { mayActIn } from '@core/domain/person/roles'
import type { Handler } from '../_kit/serve'
import { refuseUnlessOurs } from './checkWish'
import { findVersions } from './storeOfQuestions'
import { takeIn } from './takeIn'

/**
 * Takes the counts of a lesson with the public questions from the code on its screen, once. A text that names another question is
 * refused: anybody can write one, and from the share that was right its key could be read.
 */
export const takeLesson: Handler<typeof activityApi.takeLesson> = async ({ text, unit }, { staff, now }) => {
  if (!mayActIn(staff, unit.district, { as: ['teacher'], now })) throw new AppError('FORBIDDEN')
  refuseUnlessOurs(unit)
  const counts = readTakeover(text)
  if (typeof counts === 'string') throw new AppError('NO_SUCH_CODE')
  const named = await findVersions([...new Set(counts.questions.map(({ id, version }) => `${id}@${version}`))])
  const known = named.filter(({ use }) => use === 'practice')
  return takeIn(counts, { owner: staff.number, activity: null, unit, sample: false }, known, now)
}
