import { reminderApi } from '@core/contract/reminder'
import { serve } from '../_kit/serve'
import { countReminders } from './countReminders'
import { forgetMyReminders } from './forgetMyReminders'
import { listMyReminders } from './listMyReminders'
import { listTemplates } from './listTemplates'
import { remindMe } from './remindMe'
import { sendDue } from './sendDue'

export const main = serve(
  reminderApi,
  { listTemplates, remindMe, listMyReminders, forgetMyReminders, countReminders },
  { everyMinute: sendDue },
)
