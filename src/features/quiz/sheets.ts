import { AppError, type ErrorCode } from '@core/contract/errors'
import { call } from '@/api/call'
import { askConsent, mayTakePart } from '@/api/consent'
import { renewPacks } from '@/api/packs'
import { phoneNow } from '@/platform/clock'
import { exclusively } from '@/platform/exclusively'
import { newId } from '@/platform/newId'
import { heardFromServer, now } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { comeBackWhenBusy } from './comeBack'
import { closeSheet, keepSheet, openSheet, updateSheet, useResults, useSheets, type Sheet } from './sheetStore'

/** What became of asking the cloud: it was done, or why not. */
export type Outcome = 'done' | ErrorCode

/** After these the same sheet can never be begun or handed in: it stays until its owner has read why. */
export const isFinal = (code: ErrorCode): boolean => final.has(code)

const final: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'QUIZ_NOT_OPEN',
  'NO_ATTEMPTS_LEFT',
  'NOT_ENOUGH_QUESTIONS',
  'NOT_FOUND',
  'OTHER_CONTENT',
  'TIME_IS_UP',
  'UNKNOWN_QUESTION',
  'OUTSIDE_OPTIONS',
  'BAD_INPUT',
  'NOT_JOINED',
])

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof AppError) return error.code
  throw error
}

/** Whether a sheet of a quiz may leave the phone; where that is not agreed to yet, it is asked. */
const mayLeave = async (quizId: string): Promise<boolean> => mayTakePart(quizId) || (await askConsent())

const newSheet = (quizId: string): Sheet => ({
  quizId,
  attemptId: newId(),
  ordinal: (useSheets.getState().done[quizId] ?? 0) + 1,
  started: null,
  chosen: {},
  place: 0,
  handedIn: false,
})

/**
 * Has a sheet drawn, under an id that is on the phone before the cloud is asked: killed in between, it is asked again
 * under the same id. Two windows that begin the same quiz get the same sheet.
 */
export async function startSheet(quizId: string): Promise<Outcome> {
  if (!(await mayLeave(quizId))) return 'NOT_AGREED'
  return exclusively(`sheet ${quizId}`, async () => {
    const sheet = openSheet(quizId) ?? newSheet(quizId)
    if (sheet.started) return 'done'
    if (!keepSheet(sheet)) return 'NO_ROOM'
    const { attemptId, ordinal } = sheet
    try {
      const askedAt = phoneNow()
      const asked = { quizId, attemptId, ...(ordinal <= 10 && { ordinal }) }
      const started = await call('quiz', 'startAttempt', asked, quizId)
      heardFromServer(started.now, askedAt)
      return updateSheet(quizId, () => ({ started, ordinal: started.ordinal })) ? 'done' : 'NO_ROOM'
    } catch (error) {
      return codeOf(error)
    }
  })
}

/** Hands a sheet in; where the cloud is too busy, this phone comes back by itself. */
async function submit(quizId: string): Promise<Outcome> {
  const outcome = await submitOnce(quizId)
  comeBackWhenBusy(outcome, () => void handInSheets())
  return outcome
}

async function submitOnce(quizId: string): Promise<Outcome> {
  const sheet = openSheet(quizId)
  if (!sheet) return useResults.getState()[quizId] ? 'done' : 'NOT_FOUND'
  const answers = Object.entries(sheet.chosen).map(([questionId, chosen]) => ({ questionId, chosen }))
  try {
    const result = await call('quiz', 'submitAnswers', { attemptId: sheet.attemptId, answers }, quizId)
    // It may have taken long: if the next sheet has been begun meanwhile, that one is on the screen.
    const present = openSheet(quizId)
    if (!present || present.attemptId === sheet.attemptId) useResults.setState({ [quizId]: result })
    closeSheet(sheet)
    return 'done'
  } catch (error) {
    return codeOf(error)
  }
}

/** Hands a sheet in. From here on it is handed in again by itself until the cloud has answered. */
export async function handInSheet(quizId: string): Promise<Outcome> {
  if (!(await mayLeave(quizId))) return 'NOT_AGREED'
  // Where there is no room to note it, it is handed in all the same.
  updateSheet(quizId, () => ({ handedIn: true }))
  return exclusively(`sheet ${quizId}`, () => submit(quizId))
}

/** Hands in the sheets whose answer never came, where that is agreed to; whoever is elsewhere in the program is told. */
export async function handInSheets(): Promise<void> {
  for (const { quizId, handedIn, started } of Object.values(useSheets.getState().open)) {
    if (!handedIn || !started || !mayTakePart(quizId)) continue
    if ((await exclusively(`sheet ${quizId}`, () => submit(quizId))) === 'done')
      tell(`《${started.title}》的答卷已交。`)
  }
}

/** Whether the time of a sheet is really up: the phone's clock may have jumped, so the server is asked. False while it cannot be. */
export async function isTimeUp(quizId: string): Promise<boolean> {
  const started = openSheet(quizId)?.started
  return started !== null && started !== undefined && (await renewPacks()) && now() >= started.dueAt
}
