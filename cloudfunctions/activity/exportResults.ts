import type { activityApi } from '@core/contract/activity'
import { bestSheets, resultsOf } from '@core/domain/activity/results'
import { questionsTable, sheetsTable, summaryTable } from '@core/domain/activity/tables'
import { lend, type MadeFile } from '../_kit/handedOver'
import type { Handler, StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { countedOf } from '../_kit/tallies'
import { csvFiles, workbookFile } from './exportFiles'
import { owned, ownedWithPaper, refuseUnlessHolder } from './owned'
import { filesOf } from './storeOfExports'

type Input = Parameters<Handler<typeof activityApi.exportResults>>[0]

/** The results of an activity as files; whoever takes them is written down before they are there. */
async function made({ exportId, activityId, format }: Input, call: StaffCall): Promise<MadeFile[]> {
  const { staff, now } = call
  const by = staff.number
  const [{ activity, quiz }, kept] = await Promise.all([ownedWithPaper(activityId, call), countedOf(activityId)])
  const sheets = bestSheets(kept)
  const results = resultsOf(quiz.paper, [...sheets.values()])
  const tables = [
    { name: '概况', table: summaryTable(activity.wish, activity, results) },
    { name: '各题', table: questionsTable(quiz.paper, results) },
    { name: '答卷', table: sheetsTable(quiz.paper, sheets) },
  ]
  const files = format === 'csv' ? csvFiles(tables) : await workbookFile(tables)
  const act = { actId: `export.${exportId}`, by, act: 'activity.export', subject: activityId, now } as const
  await staffAct(act, async (transaction) => {
    await refuseUnlessHolder(transaction, by, now)
    return { answer: null, before: null, after: { format } }
  })
  return files.map(({ name, ending, content }) => ({ title: `${activity.wish.title} ${name}`, ending, content }))
}

/** Makes the results of an activity into files that can be opened for an hour; asked for again, it is the same ones. */
export const exportResults: Handler<typeof activityApi.exportResults> = async (input, call) => {
  const { exportId, activityId, format } = input
  await owned(activityId, call)
  const wished = { _id: exportId, by: call.staff.number, wish: `${activityId} ${format}`, about: activityId }
  const kept = await filesOf(wished, call.now, () => made(input, call))
  return { files: await lend(kept, call.now), until: kept.endsAt }
}
