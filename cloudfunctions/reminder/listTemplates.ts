import type { reminderApi } from '@core/contract/reminder'
import type { OutputOf } from '@core/contract/operation'
import type { Handler } from '../_kit/serve'
import { templateIds } from './templates'

/** Which templates the phone may ask for. */
export const listTemplates: Handler<typeof reminderApi.listTemplates> = () =>
  Promise.resolve({ templates: templateIds() as OutputOf<typeof reminderApi.listTemplates>['templates'] })
