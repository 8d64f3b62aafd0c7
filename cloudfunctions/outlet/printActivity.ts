import { createHash } from 'node:crypto'
import { city } from '@city'
import { AppError } from '@core/contract/errors'
import type { outletApi } from '@core/contract/outlet'
import { fileName } from '@core/domain/files/fileName'
import { dateAt, dateInWords } from '@core/domain/moment'
import { questionSheet } from '../_kit/paper/questionSheet'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { besideFile } from './besideFile'
import { keepFiles, keepLonger, lend, LENT_FOR, type MadeFile } from './store'
import { findOwnPaper } from './storeOfActivities'

/** Counts up whenever the same paper would give another file than before. */
const EDITION = 1

const hashOf = (...parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/**
 * The paper of an activity of the caller's, to be printed. The same again, while its file is there, gives it again; each time is
 * written down. It is made here, where the typeface lies, and not where thousands of phones hand in their sheets.
 */
export const printActivity: Handler<typeof outletApi.printActivity> = async ({ actId, activityId }, { staff, now }) => {
  const { title, sample, questions } = await findOwnPaper(activityId, staff.number)
  if (questions === null) throw new AppError('NOT_NOW')
  const date = dateAt(now)
  const key = hashOf('activity', EDITION, activityId, title, date)
  const make = async (): Promise<MadeFile> => {
    const content = await questionSheet({
      ...{ title, sample, questions, author: city.office.name },
      edition: `${dateInWords(date, true)}制`,
      fonts: { regular: besideFile('fonts/regular.otf'), bold: besideFile('fonts/bold.otf') },
    })
    return { name: fileName(`${title} 题目单`, 'pdf'), type: 'application/pdf', ending: 'pdf', content }
  }
  const { zip: sheet } = (await keepLonger(key, now)) ?? (await keepFiles(key, await make(), [], now))
  await staffAct({ actId, by: staff.number, act: 'activity.export', subject: activityId, now }, () =>
    Promise.resolve({ answer: null, before: null, after: { format: 'pdf' } }),
  )
  const address = (await lend([sheet.fileId])).get(sheet.fileId) ?? ''
  return { name: sheet.name, bytes: sheet.bytes, address, until: now + LENT_FOR }
}
