import { sweepImports as sweep } from '../_kit/sweepImports'
import { dropPages, dropRows, shelterImports } from './storeOfImports'

/** What of imports is overdue goes: files, and what was read of them. */
export const sweepImports = ({ now }: { now: number }): Promise<void> =>
  sweep(shelterImports, now, { dropRows: ({ _id }) => dropRows(_id), drop: ({ _id }) => dropPages(_id) })
