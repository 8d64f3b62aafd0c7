import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { shelterImports } from './storeOfImports'

/** Where an import stands, and what confirming it answered. */
export const readImportState: Handler<typeof shelterApi.readImportState> = async ({ id }, call) => {
  const { state, checked } = await shelterImports.own(id, call)
  const revision = checked?.revision ?? null
  return { state, confirmed: checked && revision !== null ? { revision, counts: checked.counts } : null }
}
