import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { shelterImports } from './storeOfImports'

/** Makes an import and gives its file a place. The same id again gives the same place; somebody else's id is none. */
export const beginImport: Handler<typeof shelterApi.beginImport> = ({ id }, call) => shelterImports.begin(id, call)
