import { reportApi } from '@core/contract/report'
import { serve } from '../_kit/serve'
import { everyTenMinutes } from './everyTenMinutes'
import { exportFigures } from './exportFigures'
import { exportOutreach } from './exportOutreach'
import { listOutreach } from './listOutreach'
import { readFigures } from './readFigures'
import { readOutreach } from './readOutreach'
import { saveOutreach } from './saveOutreach'
import { strikeOutreach } from './strikeOutreach'

export const main = serve(
  reportApi,
  { saveOutreach, strikeOutreach, listOutreach, readOutreach, readFigures, exportFigures, exportOutreach },
  { everyTenMinutes },
)
