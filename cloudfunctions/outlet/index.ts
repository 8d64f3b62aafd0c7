import { outletApi } from '@core/contract/outlet'
import { serve } from '../_kit/serve'
import { makeOutlets } from './makeOutlets'
import { removeOverdue } from './store'

export const main = serve(outletApi, { makeOutlets }, { removeOld: ({ now }) => removeOverdue(now) })
