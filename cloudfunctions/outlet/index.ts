import { outletApi } from '@core/contract/outlet'
import { serve } from '../_kit/serve'
import { makeOutlets } from './makeOutlets'
import { printActivity } from './printActivity'
import { removeOverdue } from './store'

export const main = serve(outletApi, { makeOutlets, printActivity }, { removeOld: ({ now }) => removeOverdue(now) })
