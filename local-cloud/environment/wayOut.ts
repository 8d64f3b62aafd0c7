import { Damaged } from '../database/damaged'
import { lastGoodExport } from './keptExports'

/** An error of starting; of damaged data it also says that nothing is served, and where the last good export is. */
export function withWayOut(error: unknown, folder: string): unknown {
  if (!(error instanceof Damaged)) return error
  const last = lastGoodExport(folder)
  const way = last
    ? `The last good export is ${last}; \`import ${last} --data ${folder} --replace\` puts it back.`
    : 'There is no good export of it; `reset` throws it away.'
  return new Error(`${error.message} Nothing of it is served. ${way}`, { cause: error })
}
