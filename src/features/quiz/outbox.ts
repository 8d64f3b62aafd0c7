import { AppError } from '@core/contract/errors'
import { sealBatches, withMovedClock, type PracticeBatch } from '@core/domain/quiz/batch'
import { call } from '@/api/call'
import { hasAgreed } from '@/api/consent'
import { renewPacks } from '@/api/packs'
import { exclusively } from '@/platform/exclusively'
import { newId } from '@/platform/newId'
import { now } from '@/session/serverClock'
import { changePractice, presentPractice } from './practiceStore'

/** Refusals after which the same batch may be taken later. */
const later: ReadonlySet<string> = new Set(['OFFLINE', 'BUSY', 'NOT_AGREED', 'NO_ACCOUNT'])

/** The most batches that are kept after the cloud refused them. */
const MOST_REFUSED = 100

let underway: Promise<void> | null = null

/** Seals what waits: from here on the batches have their ids, and are sent as they are. */
function seal(): boolean {
  if (presentPractice().waiting.length === 0) return true
  return changePractice(({ waiting, sealed }) => ({
    waiting: [],
    sealed: [...sealed, ...sealBatches(waiting, newId)],
  }))
}

const without = (sealed: readonly PracticeBatch[], batch: PracticeBatch) =>
  sealed.filter(({ batchId }) => batchId !== batch.batchId)

type Outcome = 'go on' | 'stop'

/** Keeps how the batches stand now. Where the phone has no room for that, the run ends: it would send the same one without end. */
const keep = (change: Parameters<typeof changePractice>[0]): Outcome => (changePractice(change) ? 'go on' : 'stop')

/**
 * The same answers with the clock set right, under a new id: the cloud kept nothing of the one it refused. While the
 * server's time cannot be asked, the batch stays as it is.
 */
async function setRight(batch: PracticeBatch, corrected: Set<string>): Promise<Outcome> {
  if (!(await renewPacks())) return 'stop'
  const newest = Math.max(...batch.answers.map(({ at }) => at))
  const moved = withMovedClock(batch, now() - newest, newId())
  corrected.add(moved.batchId)
  return keep(({ sealed }) => ({ sealed: [...without(sealed, batch), moved] }))
}

async function send(batch: PracticeBatch, corrected: Set<string>): Promise<Outcome> {
  try {
    await call('quiz', 'keepPractice', batch)
    return keep(({ sealed }) => ({ sealed: without(sealed, batch) }))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (later.has(error.code)) return 'stop'
    if (error.code === 'CLOCK_IS_OFF' && !corrected.has(batch.batchId)) return setRight(batch, corrected)
    // What went wrong in the cloud with one batch does not hold up the others; it is tried again another time.
    if (error.code === 'INTERNAL') return 'go on'
    return keep(({ sealed, refused }) => ({
      sealed: without(sealed, batch),
      refused: [...refused, batch].slice(-MOST_REFUSED),
    }))
  }
}

async function sendAll(): Promise<void> {
  if (!seal()) return
  // A batch whose clock was set right is not set right again: then something else is wrong.
  const corrected = new Set<string>()
  const tried = new Set<string>()
  for (;;) {
    const batch = presentPractice().sealed.find(({ batchId }) => !tried.has(batchId))
    if (!batch) return
    tried.add(batch.batchId)
    if ((await send(batch, corrected)) === 'stop') return
  }
}

/** Waits until nothing is on its way to the cloud. */
export function whenNothingIsUnderway(): Promise<void> {
  return underway ?? Promise.resolve()
}

/**
 * Hands in the practice answers that wait, where that was agreed to. Whatever happens on the way, each answer stays on
 * the phone until the cloud has acknowledged its batch. Called again while underway it waits for the same run.
 */
export function handInPractice(): Promise<void> {
  if (!hasAgreed()) return Promise.resolve()
  underway ??= exclusively('practice', sendAll).finally(() => {
    underway = null
  })
  return underway
}
