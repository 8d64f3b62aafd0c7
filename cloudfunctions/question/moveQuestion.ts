import { AppError, type DeclaredCode } from '@core/contract/errors'
import type { Act } from '@core/domain/person/audit'
import { questionHindrance, type QuestionHindrance, type QuestionMove } from '@core/domain/quiz/bank/questionMoves'
import type { Standing } from '@core/domain/quiz/bank/versionState'
import type { StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { publishSoon } from './publishDue'
import { shownQuestion, type ShownQuestion } from './shown'
import {
  changeHeadWithin,
  findHeadWithin,
  findVersionWithin,
  handlingOf,
  keepVersionWithin,
  type KeptVersion,
} from './store'

/** An act with the newest version of a question, as a phone sends it. */
interface QuestionAct {
  actId: string
  id: string
  version: number
}

const codes: Readonly<Record<QuestionHindrance, DeclaredCode | 'FORBIDDEN'>> = {
  notYourRole: 'FORBIDDEN',
  notNow: 'NOT_NOW',
  ownWork: 'OWN_WORK',
}

/** What a move changes: where the question stands, or what is done with its version. */
interface Moved {
  standing?: Partial<Standing>
  latest?: Partial<KeptVersion>
}

/** A question as the audit trail tells of it: what its version says is kept with the version. */
const traceOf = ({ latest, current, retired }: Standing, { review, reviewedBy, sentBack }: KeptVersion): object => ({
  ...{ version: latest, current, retired, review, reviewedBy, sentBack },
})

/** Makes a move with the newest version of a question, once, where it can be made; what it changes in use is out at once. */
export async function moveQuestion(
  { move, act }: { move: QuestionMove; act: Act },
  { actId, id, version }: QuestionAct,
  call: StaffCall,
  change: (latest: KeptVersion) => Moved,
): Promise<ShownQuestion> {
  const { staff, now } = call
  const shown = await staffAct({ actId, by: staff.number, act, subject: id, now }, async (transaction) => {
    const head = await findHeadWithin(transaction)
    const standing = head.questions.find((one) => one.id === id)
    const latest = standing && (await findVersionWithin(transaction, id, standing.latest))
    if (!latest) throw new AppError('NOT_FOUND')
    const hindered = questionHindrance(move, standing, handlingOf(latest), { staff, now })
    if (hindered === 'notYourRole') throw new AppError('FORBIDDEN')
    if (standing.latest !== version) throw new AppError('CHANGED_MEANWHILE')
    if (hindered !== null) throw new AppError(codes[hindered])
    const moved = change(latest)
    const after = { standing: { ...standing, ...moved.standing }, latest: { ...latest, ...moved.latest } }
    const isInUse = after.standing.current !== standing.current || (moved.latest && standing.current === version)
    if (moved.latest) await keepVersionWithin(transaction, after.latest)
    await changeHeadWithin(transaction, head, [after.standing], isInUse ? now : null)
    return {
      answer: shownQuestion(after.standing, after.latest, call),
      before: traceOf(standing, latest),
      after: traceOf(after.standing, after.latest),
    }
  })
  await publishSoon(call)
  return shown
}
