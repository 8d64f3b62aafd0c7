import type { ReminderMessage } from '@core/domain/announcement/reminderMessage'
import { cloud } from '../_kit/cloud'
import { templateFields } from './templates'

/** Where a tap on the message leads. */
const PAGE = 'pages/home/index'

/** WeChat's numbers for: the person has no consent left; the account is no more. They say nothing of other people. */
const OF_THIS_PERSON: readonly number[] = [43101, 40003]

/**
 * Sends one message. `refused`: nothing is left of the person's consent, or the account is no more. `failed`: WeChat said
 * no, and nothing was sent. `unknown`: nobody answered, and it may have been sent.
 */
export async function send(
  openId: string,
  templateId: string,
  { what, when, note }: ReminderMessage,
): Promise<'sent' | 'refused' | 'failed' | 'unknown'> {
  const fields = templateFields()
  const data = { [fields.what]: { value: what }, [fields.when]: { value: when }, [fields.note]: { value: note } }
  try {
    await cloud.openapi.subscribeMessage.send({ touser: openId, templateId, page: PAGE, data })
    return 'sent'
  } catch (error) {
    const { errCode = 0 } = error as { errCode?: number }
    if (OF_THIS_PERSON.includes(errCode)) return 'refused'
    console.error(JSON.stringify({ action: 'subscribeMessage.send', errCode, error: String(error) }))
    return errCode > 0 ? 'failed' : 'unknown'
  }
}
