import type { quizApi } from '@core/contract/quiz'
import type { Handler } from '../_kit/serve'
import { tallyTopics } from './store'

/** How the caller did by topic, over all records. */
export const tallyMyTopics: Handler<typeof quizApi.tallyMyTopics> = async (_input, { caller }) => ({
  topics: await tallyTopics(caller.openId),
})
