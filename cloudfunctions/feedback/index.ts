import { feedbackApi } from '@core/contract/feedback'
import { serve } from '../_kit/serve'
import { answerFeedback } from './answerFeedback'
import { closeFeedback } from './closeFeedback'
import { everyHour } from './everyHour'
import { listFeedback } from './listFeedback'
import { mergeFeedback } from './mergeFeedback'
import { myFeedback } from './myFeedback'
import { readFeedback } from './readFeedback'
import { sayIfSolved } from './sayIfSolved'
import { sendFeedback } from './sendFeedback'
import { takeOutcome } from './takeOutcome'

export const main = serve(
  feedbackApi,
  {
    sendFeedback,
    myFeedback,
    sayIfSolved,
    listFeedback,
    readFeedback,
    answerFeedback,
    mergeFeedback,
    closeFeedback,
  },
  { everyHour },
  { wxa_media_check: takeOutcome },
)
