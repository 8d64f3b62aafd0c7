/** The most answers one batch may hold. */
export const BATCH_LIMIT = 50

/** How far (ms) a phone's clock may run ahead of the server's before its batch is refused. */
export const CLOCK_AHEAD = 10 * 60_000

/** How long ago (ms) an answer may have been given: a phone that lay in a drawer for a year may still hand in. */
export const CLOCK_BEHIND = 400 * 24 * 3_600_000

/** One answer given while practising: which version of which question, and the places chosen, as the bank orders them. */
export interface PracticeAnswer {
  questionId: string
  version: number
  chosen: number[]
  /** When it was given (ms), by the phone's clock set right by the server's. */
  at: number
}

/** Answers that travel together. It is sealed once, under an id of the phone's own, and never cut anew once sent. */
export interface PracticeBatch {
  batchId: string
  answers: PracticeAnswer[]
}

/** Seals waiting answers into batches, oldest first; `nextId` names each. */
export function sealBatches(waiting: readonly PracticeAnswer[], nextId: () => string): PracticeBatch[] {
  const batches: PracticeBatch[] = []
  for (let from = 0; from < waiting.length; from += BATCH_LIMIT) {
    batches.push({ batchId: nextId(), answers: waiting.slice(from, from + BATCH_LIMIT) })
  }
  return batches
}

/** The batch with every moment moved: for one that was refused, and so not kept, because the phone's clock was off. */
export function withMovedClock(batch: PracticeBatch, by: number, batchId: string): PracticeBatch {
  return { batchId, answers: batch.answers.map((answer) => ({ ...answer, at: answer.at + by })) }
}

/** Whether the moments of a batch cannot be: in the future, or impossibly long ago. */
export function isClockOff(batch: PracticeBatch, now: number): boolean {
  return batch.answers.some(({ at }) => at > now + CLOCK_AHEAD || at < now - CLOCK_BEHIND)
}
