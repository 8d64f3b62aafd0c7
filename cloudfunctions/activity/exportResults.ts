import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { bestSheets, resultsOf } from '@core/domain/activity/results'
import { questionsTable, sheetsTable, summaryTable } from '@core/domain/activity/tables'
import type { Handler, StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { countedOf } from '../_kit/tallies'
import { csvFiles, workbookFile, type NamedTable } from './exportFiles'
import { ownedWithPaper, refuseUnlessHolder } from './owned'
import { findExport, keepExport, lend, type KeptExport } from './storeOfExports'

/** The tables of an activity's results. */
async function tablesOf(activityId: string, call: StaffCall): Promise<{ title: string; tables: NamedTable[] }> {
  const [{ activity, quiz }, kept] = await Promise.all([ownedWithPaper(activityId, call), countedOf(activityId)])
  const sheets = bestSheets(kept)
  const results = resultsOf(quiz.paper, [...sheets.values()])
  return {
    title: activity.wish.title,
    tables: [
      { name: '概况', table: summaryTable(activity.wish, activity, results) },
      { name: '各题', table: questionsTable(quiz.paper, results) },
      { name: '答卷', table: sheetsTable(quiz.paper, sheets) },
    ],
  }
}

type Input = Parameters<Handler<typeof activityApi.exportResults>>[0]

async function madeBefore({ exportId, activityId, format }: Input, call: StaffCall): Promise<KeptExport | null> {
  const before = await findExport(exportId)
  if (!before) return null
  const isSame = before.owner === call.staff.number && before.activity === activityId && before.format === format
  if (!isSame || before.keptUntil <= call.now) throw new AppError('NOT_FOUND')
  // One that is under way, or died: whoever asks comes again, or asks under a new id.
  if (!before.whole) throw new AppError('BUSY')
  return before
}

async function made({ exportId, activityId, format }: Input, call: StaffCall): Promise<KeptExport | null> {
  const { staff, now } = call
  const by = staff.number
  const { title, tables } = await tablesOf(activityId, call)
  const files = format === 'csv' ? csvFiles(tables) : await workbookFile(tables)
  const act = { actId: `export.${exportId}`, by, act: 'activity.export', subject: activityId, now } as const
  await staffAct(act, async (transaction) => {
    await refuseUnlessHolder(transaction, by, now)
    return { answer: null, before: null, after: { format } }
  })
  return keepExport({ _id: exportId, owner: by, activity: activityId, format }, title, files, now)
}

/** Makes the results of an activity into files that can be opened for an hour; asked for again, it is the same ones. */
export const exportResults: Handler<typeof activityApi.exportResults> = async (input, call) => {
  const kept = (await madeBefore(input, call)) ?? (await made(input, call)) ?? (await madeBefore(input, call))
  if (!kept) throw new AppError('BUSY')
  return { files: await lend(kept, call.now), until: kept.keptUntil }
}
