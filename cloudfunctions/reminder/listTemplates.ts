import type { reminderApi } from '@core/contract/reminder'
import type { Handler } from '../_kit/serve'
import { templateIds } from './templates'

/** Which templates the phone may ask for. */
export const listTemplates: Handler<typeof reminderApi.listTemplates> = () =>
  Promise.resolve({ templates: templateIds() })
