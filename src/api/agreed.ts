import { AppError } from '@core/contract/errors'
import { askConsent } from './consent'

/**
 * Does what may need an agreement to the texts in force. Where it is refused for want of it (NOT_AGREED), this person is asked, and
 * who agrees has it done; who does not, has the refusal. For pages on which the question can be shown.
 */
export async function agreed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isWanting = error instanceof AppError && error.code === 'NOT_AGREED'
    if (!isWanting || !(await askConsent())) throw error
    return work()
  }
}
