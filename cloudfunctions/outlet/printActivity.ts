import { city } from '@city'
import { AppError } from '@core/contract/errors'
import type { outletApi } from '@core/contract/outlet'
import { dateAt, dateInWords } from '@core/domain/moment'
import { lend, type MadeFile } from '../_kit/handedOver'
import { questionSheet } from '../_kit/paper/questionSheet'
import type { Handler, StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { besideFile } from './besideFile'
import { findOwnPaper, filesOf, type OwnPaper } from './storeOfActivities'

type Input = Parameters<Handler<typeof outletApi.printActivity>>[0]

/** The sheet as a file; that it is taken is written down before it is there. */
async function made(
  { title, sample, questions }: OwnPaper,
  { actId, activityId }: Input,
  { staff, now }: StaffCall,
): Promise<MadeFile[]> {
  if (questions === null) throw new AppError('NOT_NOW')
  const content = await questionSheet({
    ...{ title, sample, questions, author: city.office.name },
    edition: `${dateInWords(dateAt(now), true)}制`,
    fonts: { regular: besideFile('fonts/regular.otf'), bold: besideFile('fonts/bold.otf') },
  })
  await staffAct({ actId, by: staff.number, act: 'activity.export', subject: activityId, now }, () =>
    Promise.resolve({ answer: null, before: null, after: { format: 'pdf' } }),
  )
  return [{ title: `${title} 题目单`, ending: 'pdf', content }]
}

/**
 * The paper of an activity of the caller's, to be printed; asked for again under the same id, it is the same file. It goes with
 * its activity, and by its hour. It is made here, where the typeface lies, and not where thousands of phones hand in their sheets.
 */
export const printActivity: Handler<typeof outletApi.printActivity> = async (input, call) => {
  const { actId, activityId } = input
  const paper = await findOwnPaper(activityId, call.staff.number)
  const wished = { _id: actId, by: call.staff.number, wish: `${activityId} pdf`, about: activityId }
  const kept = await filesOf(wished, call.now, () => made(paper, input, call))
  const [sheet] = await lend(kept, call.now)
  if (!sheet) throw new Error(`${actId} has no file`)
  return { ...sheet, until: kept.endsAt }
}
