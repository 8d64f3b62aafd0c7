import { AppError } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { reportApi } from '@core/contract/report'
import type { Table } from '@core/domain/outreach/tables'
import type { StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { findExport, keepExport, KEPT_FOR, lend, type KeptExport } from './storeOfExports'
import { workbookOf } from './workbook'

/** Makes the file of a wish unless it is there; another's, or one of another wish, is refused. */
async function fileOf(
  of: { id: string; wish: string; name: string },
  { staff, now }: StaffCall,
  tables: () => Promise<readonly Table[]>,
): Promise<KeptExport> {
  const { id, wish, name } = of
  const before = await findExport(id)
  if (before && (before.by !== staff.number || before.wish !== wish)) throw new AppError('BAD_INPUT')
  if (before && before.fileId !== null && before.endsAt > now) return before
  const made = { _id: id, by: staff.number, wish, name, path: `exports/report/${id}.xlsx`, endsAt: now + KEPT_FOR }
  return keepExport(made, workbookOf(await tables()))
}

/** Hands tables over as a workbook that can be opened for an hour, and writes down who took it. Asked again under the same id it is the same one. */
export async function handOver(
  of: { id: string; wish: string; name: string },
  call: StaffCall,
  tables: () => Promise<readonly Table[]>,
): Promise<OutputOf<typeof reportApi.exportFigures>> {
  const { staff, now } = call
  const { name, bytes, fileId, endsAt } = await fileOf(of, call, tables)
  await staffAct({ actId: of.id, by: staff.number, act: 'report.export', subject: of.id, now }, () =>
    Promise.resolve({ answer: null, before: null, after: { name } }),
  )
  return { name, bytes, address: await lend(fileId ?? '', endsAt - now), until: endsAt }
}
