import type { Contract } from '@core/contract'
import { AppError, knownCode, type ErrorCode, type Reply } from '@core/contract/errors'
import type { InputOf, OutputOf } from '@core/contract/operation'
import { callFunction } from '@/platform/callFunction'
import { PlatformFailure, type FailureKind } from '@/platform/platformFailure'
import { hasAgreed, hasEverAgreed, mayTakePart } from './consent'

const codes: Record<FailureKind, ErrorCode> = { network: 'OFFLINE', busy: 'BUSY', failed: 'INTERNAL' }

/** Operations that need another consent than one that holds now, as the contract says of each. */
const consents: Readonly<Record<string, 'none' | 'once'>> = {
  'publication.getManifest': 'none',
  'quiz.readResult': 'once',
  'quiz.listMyRecords': 'once',
  'quiz.tallyMyTopics': 'once',
  'person.summariseMyRecords': 'once',
  'person.exportMyRecords': 'once',
  'person.deleteMyRecords': 'once',
  'person.whoAmI': 'once',
  'person.listInvitations': 'once',
  'person.listStaff': 'once',
  'person.leaveOffice': 'once',
  'person.listAudit': 'once',
  'person.verifyAudit': 'once',
  'announcement.listDesk': 'once',
  'announcement.readDraft': 'once',
  'announcement.readVersion': 'once',
  'announcement.openFiles': 'once',
  'announcement.readReach': 'once',
  'reminder.listTemplates': 'none',
  'reminder.listMyReminders': 'once',
  'reminder.forgetMyReminders': 'once',
  'reminder.countReminders': 'once',
  'shelter.listShelters': 'once',
  'shelter.readShelter': 'once',
  'shelter.openPhotos': 'once',
  'shelter.readRelease': 'once',
  'shelter.listReleases': 'once',
  'shelter.listProblems': 'once',
  'shelter.readImportState': 'once',
  'feedback.myFeedback': 'once',
  'feedback.listFeedback': 'once',
  'feedback.readFeedback': 'once',
  'activity.listActivities': 'once',
  'activity.readActivity': 'once',
  'activity.drawCode': 'once',
  'activity.findActivity': 'none',
  'activity.joinActivity': 'none',
  'activity.leaveActivity': 'once',
  'activity.openTicket': 'none',
  'activity.handInTicket': 'none',
  'activity.countSheets': 'once',
  'activity.readResults': 'once',
  'activity.readSheet': 'once',
  'activity.compareResults': 'once',
  'activity.listLessons': 'once',
  'activity.readDifficulty': 'once',
  'activity.readRemote': 'once',
  'activity.remoteState': 'once',
  'activity.closeRemote': 'once',
  'question.readBank': 'once',
  'question.listQuestions': 'once',
  'question.readQuestion': 'once',
  'report.listOutreach': 'once',
  'report.readOutreach': 'once',
  'report.readFigures': 'once',
}

function mayAsk(operation: string, quizId: string | undefined): boolean {
  const needed = consents[operation]
  if (needed === 'none') return true
  if (needed === 'once') return hasEverAgreed()
  return quizId === undefined ? hasAgreed() : mayTakePart(quizId)
}

/**
 * Asks the cloud for one operation. Throws an `AppError`: with the code of the refusal, with OFFLINE when the cloud
 * could not be reached, BUSY when it asks to come back later, INTERNAL when it failed, NOT_AGREED when nothing of this
 * person's may leave the phone yet, NO_ACCOUNT in the public web edition, where nobody is signed in. `quizId`: for a sheet of it,
 * which the agreement to take part allows too.
 */
export async function call<F extends keyof Contract, A extends keyof Contract[F] & string>(
  name: F,
  action: A,
  input: InputOf<Contract[F][A]>,
  quizId?: string,
): Promise<OutputOf<Contract[F][A]>> {
  if (CLOUD === 'none') throw new AppError('NO_ACCOUNT')
  if (!mayAsk(`${name}.${action}`, quizId)) throw new AppError('NOT_AGREED')
  let reply: Reply<OutputOf<Contract[F][A]>> | undefined
  try {
    reply = (await callFunction(name, { action, input })) as typeof reply
  } catch (error) {
    throw new AppError(error instanceof PlatformFailure ? codes[error.kind] : 'INTERNAL')
  }
  if (!reply) throw new AppError('INTERNAL')
  if (!reply.ok) throw new AppError(knownCode(reply.code))
  return reply.value
}
