import { outcomeOf, type CheckOutcome } from '@core/domain/feedback/contentCheck'
import { cloud } from './cloud'

/** How long (ms) the check's answer is waited for: a slow check must not lose what was written. */
const PATIENCE = 5000

const enough = (): Promise<CheckOutcome> => new Promise((done) => setTimeout(() => done('unknown'), PATIENCE).unref())

/** What WeChat's check says of words that others will read; `unknown` where it fails. */
export async function checkWords(content: string, openid: string): Promise<CheckOutcome> {
  if (content.trim() === '') return 'pass'
  const asked = cloud.openapi.security
    .msgSecCheck({ openid, version: 2, scene: 2, content })
    .then(({ result }) => outcomeOf(result.suggest))
    .catch((): CheckOutcome => 'unknown')
  return Promise.race([asked, enough()])
}
