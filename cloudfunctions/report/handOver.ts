import type { OutputOf } from '@core/contract/operation'
import type { reportApi } from '@core/contract/report'
import type { Table } from '@core/domain/outreach/tables'
import { lend } from '../_kit/handedOver'
import type { StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { filesOf } from './storeOfExports'
import { workbookOf } from './workbook'

/**
 * Hands tables over as a workbook called `title` that can be opened for an hour, and writes down who took it. Asked again under
 * the same id it is the same one; another's id, or one of another wish, is refused.
 */
export async function handOver(
  { id, wish, title }: { id: string; wish: string; title: string },
  { staff, now }: StaffCall,
  tables: () => Promise<readonly Table[]>,
): Promise<OutputOf<typeof reportApi.exportFigures>> {
  const by = staff.number
  const kept = await filesOf({ _id: id, by, wish, about: '' }, now, async () => [
    { title, ending: 'xlsx', content: workbookOf(await tables()) },
  ])
  const [file] = await lend(kept, now)
  if (!file) throw new Error('the file of an export is not there')
  await staffAct({ actId: id, by, act: 'report.export', subject: id, now }, () =>
    Promise.resolve({ answer: null, before: null, after: { name: file.name } }),
  )
  return { ...file, until: kept.endsAt }
}
