import { bankApi } from '@core/contract/bank'
import { serve } from '../_kit/serve'
import { beginImport } from './beginImport'
import { checkImport } from './checkImport'
import { confirmImport } from './confirmImport'
import { everyMinute } from './everyMinute'
import { exportBank } from './exportBank'
import { listQuestions } from './listQuestions'
import { readBank } from './readBank'
import { readQuestion } from './readQuestion'
import { refuseImport } from './refuseImport'
import { releaseQuestions } from './releaseQuestions'
import { restoreQuestion } from './restoreQuestion'
import { retireQuestion } from './retireQuestion'
import { reviewQuestion } from './reviewQuestion'
import { saveQuestion } from './saveQuestion'
import { sendBackQuestion } from './sendBackQuestion'

export const main = serve(
  bankApi,
  {
    readBank,
    listQuestions,
    readQuestion,
    saveQuestion,
    reviewQuestion,
    sendBackQuestion,
    retireQuestion,
    restoreQuestion,
    releaseQuestions,
    beginImport,
    checkImport,
    confirmImport,
    refuseImport,
    exportBank,
  },
  { everyMinute },
)
