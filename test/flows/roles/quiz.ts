import { readBank } from '../../../tools/bank'
import { phoneId } from '../world'
import { callers } from './callers'
import type { Table } from './row'

const practised = readBank('hanzhong').find(({ use }) => use === 'practice')!

/** A quiz is for everybody, and what one answered is one's own. */
export const quiz: Table<'quiz'> = {
  startAttempt: [{ about: 'an open quiz', input: () => ({ quizId: 'ten', attemptId: phoneId() }), may: callers }],
  submitAnswers: [{ about: 'no sheet', input: () => ({ attemptId: phoneId(), answers: [] }), may: callers }],
  readResult: [{ about: 'no sheet', input: () => ({ attemptId: phoneId() }), may: callers }],
  keepPractice: [
    {
      about: "one's own",
      input: () => ({
        batchId: phoneId(),
        answers: [{ questionId: practised.id, version: practised.version, chosen: practised.key, at: Date.now() }],
      }),
      may: callers,
    },
  ],
  listMyRecords: [{ about: "one's own", input: () => ({}), may: callers }],
  tallyMyTopics: [{ about: "one's own", input: () => ({}), may: callers }],
}
