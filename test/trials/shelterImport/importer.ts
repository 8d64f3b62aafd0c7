import { AppError } from '@core/contract/errors'
import { canonical } from '../../../cloudfunctions/shelter/chunks'
import { cloud } from '../../../cloudfunctions/_kit/cloud'
import { collection } from '../../../cloudfunctions/_kit/database'
import type { StaffCall } from '../../../cloudfunctions/_kit/serve'
import { beginImport } from '../../../cloudfunctions/shelter/beginImport'
import { checkImport } from '../../../cloudfunctions/shelter/checkImport'
import { confirmImport } from '../../../cloudfunctions/shelter/confirmImport'
import { readImport } from '../../../cloudfunctions/shelter/readImport'
import { entriesOf, findHead } from '../../../cloudfunctions/shelter/storeOfList'
import { sweepImports } from '../../../cloudfunctions/shelter/sweepImports'

const editor = (): StaffCall => ({
  caller: { openId: 'oTrialEditor' },
  staff: {
    ...{ _id: 'S01', number: 'S01', joinedAt: 1, leftAt: null, revision: 1 },
    grants: [{ role: 'editor', district: null, from: 0, until: null }],
  },
  now: Date.now(),
  requestId: 'trial',
})

/** One import with everything that its phone keeps, so that it can do the same again. */
export interface Errand {
  id: string
  actId: string
  file: Buffer
}

/** Takes a list in from beginning to end, as a phone does that begins anew where it was cut off. */
export async function takeIn({ id, actId, file }: Errand): Promise<void> {
  const call = editor()
  const { path } = await beginImport({ actId: `begin-${id}`, id }, call)
  const { fileID: fileId } = await cloud.uploadFile({ cloudPath: path, fileContent: file })
  try {
    const { columns, sheet, headerRow } = await readImport({ id, fileId }, call)
    const mapping = columns.map(({ field }) => field)
    const wish = { sheet, headerRow, columns: mapping, datum: 'GCJ02' as const, defaults: {}, gone: 'remove' as const }
    await checkImport({ id, fileId, ...wish }, call)
  } catch (error) {
    // It was confirmed already: confirming again answers so.
    if (!(error instanceof AppError) || error.code !== 'NOT_NOW') throw error
  }
  await confirmImport({ actId, id, fewer: true }, call)
}

/** The whole list as one text. */
export async function presentList(): Promise<string> {
  const entries = await entriesOf(await findHead())
  return canonical(
    entries
      .map(({ shelter: { id: _, ...place } }) => place)
      .sort((a, b) => ((a.officeNumber ?? '') < (b.officeNumber ?? '') ? -1 : 1)),
  )
}

export const idsByNumber = async (): Promise<Map<string, string>> =>
  new Map((await entriesOf(await findHead())).map(({ shelter }) => [shelter.officeNumber ?? '', shelter.id]))

/** What is left of imports an hour later: pages of rows, of whichever import. */
export async function leftAfterAnHour(): Promise<number> {
  await sweepImports({ now: Date.now() + 3_600_000 })
  return collection<{ _id: string; kind: string }>('shelterStaged').count({ kind: 'rows' })
}
