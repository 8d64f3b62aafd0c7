import { quizApi } from '@core/contract/quiz'
import { serve } from '../_kit/serve'
import { keepPractice } from './keepPractice'
import { listMyRecords } from './listMyRecords'
import { readResult } from './readResult'
import { startAttempt } from './startAttempt'
import { submitAnswers } from './submitAnswers'
import { tallyMyTopics } from './tallyMyTopics'

export const main = serve(quizApi, {
  startAttempt,
  submitAnswers,
  readResult,
  keepPractice,
  listMyRecords,
  tallyMyTopics,
})
