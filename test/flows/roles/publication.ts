import { callers } from './callers'
import type { Table } from './row'

export const publication: Table<'publication'> = {
  getManifest: [{ about: 'what everybody may read', input: () => ({}), may: callers }],
}
