import { AppError } from '@core/contract/errors'
import { sealBatches, withMovedClock, type PracticeBatch } from '@core/domain/quiz/batch'
import { call } from '@/api/call'
import { hasAgreed } from '@/api/consent'
import { renewPacks } from '@/api/packs'
import { newId } from '@/platform/newId'
import { now } from '@/session/serverClock'
import { changePractice, usePractice } from './practiceStore'

/** Refusals after which the same batch may be taken later. */
const later: ReadonlySet<string> = new Set(['OFFLINE', 'BUSY', 'INTERNAL', 'NOT_AGREED', 'NO_ACCOUNT'])

/** The most batches that are kept after the cloud refused them. */
const MOST_REFUSED = 20

let underway: Promise<void> | null = null

/** Seals what waits: from here on the batches have their ids, and are sent as they are. */
function seal(): boolean {
  const { waiting, sealed } = usePractice.getState()
  return waiting.length === 0 || changePractice({ waiting: [], sealed: [...sealed, ...sealBatches(waiting, newId)] })
}

const without = (batch: PracticeBatch) =>
  usePractice.getState().sealed.filter(({ batchId }) => batchId !== batch.batchId)

/** The same answers with the clock set right, under a new id: the cloud kept nothing of the one it refused. */
async function setRight(batch: PracticeBatch): Promise<void> {
  await renewPacks()
  const newest = Math.max(...batch.answers.map(({ at }) => at))
  changePractice({ sealed: [...without(batch), withMovedClock(batch, now() - newest, newId())] })
}

async function send(batch: PracticeBatch, mayCorrect: boolean): Promise<'go on' | 'corrected' | 'stop'> {
  try {
    await call('quiz', 'keepPractice', batch)
    changePractice({ sealed: without(batch) })
    return 'go on'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (later.has(error.code)) return 'stop'
    if (error.code === 'CLOCK_IS_OFF' && mayCorrect) {
      await setRight(batch)
      return 'corrected'
    }
    const { refused } = usePractice.getState()
    changePractice({ sealed: without(batch), refused: [...refused, batch].slice(-MOST_REFUSED) })
    return 'go on'
  }
}

async function sendAll(): Promise<void> {
  if (!seal()) return
  // A batch whose clock was set right once is not set right again: then something else is wrong.
  let mayCorrect = true
  for (;;) {
    const [batch] = usePractice.getState().sealed
    if (!batch) return
    const outcome = await send(batch, mayCorrect)
    if (outcome === 'stop') return
    if (outcome === 'corrected') mayCorrect = false
  }
}

/**
 * Hands in the practice answers that wait, where that was agreed to. Whatever happens on the way, each answer stays on
 * the phone until the cloud has acknowledged its batch. Called again while underway it waits for the same run.
 */
export function handInPractice(): Promise<void> {
  if (!hasAgreed()) return Promise.resolve()
  underway ??= sendAll().finally(() => {
    underway = null
  })
  return underway
}
