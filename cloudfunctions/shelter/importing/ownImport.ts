import { AppError } from '@core/contract/errors'
import type { StaffCall } from '../../_kit/serve'
import { findImport, type KeptImport } from '../storeOfImports'

/** The import that the caller began; of somebody else's there is none. */
export async function ownImport(id: string, { staff }: StaffCall): Promise<KeptImport> {
  const found = await findImport(id)
  if (found?.by !== staff.number) throw new AppError('NOT_FOUND')
  return found
}
