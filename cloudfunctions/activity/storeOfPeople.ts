import { collection } from '../_kit/database'
import { joinings } from '../_kit/joinings'
import { remainsOf, type OwnedRecord, type SpentAttempt } from '../_kit/personal'
import type { SheetsKnow } from './store'

/** An attempt as far as it is taken away here. */
type Attempt = OwnedRecord & { quizId: string }

const attempts = () => collection<Attempt>('attempts')

/**
 * Lets sheets that were begun follow their activity: when they are late, and when their answers may be seen. Each carries this with
 * it, so that handing in reads nothing else. What says that an attempt was used stays as long as the activity does.
 */
export async function letSheetsFollow(activity: string, { overAt: closesAt, showing }: SheetsKnow): Promise<void> {
  await attempts().update(
    { quizId: activity, mode: 'formal' },
    { 'rules.closesAt': closesAt, 'counted.showing': showing },
  )
  await collection<SpentAttempt>('attempts').update({ quizId: activity, mode: 'spent' }, { closesAt })
}

/** Removes what is kept of a person in an activity; of attempts stays that they were used, of nobody. */
export async function removeOf(activity: string, openId: string, now: number): Promise<void> {
  const mine = await attempts().findAll({ openId, quizId: activity }, { without: ['paper', 'result'] })
  for (const spent of mine.flatMap((attempt) => remainsOf(attempt, now) ?? []))
    await collection<SpentAttempt>('attempts').put(spent)
  await attempts().remove({ openId, quizId: activity })
  await joinings().remove({ openId, activity })
}

/** Removes what is kept of all persons in an activity. */
export async function removePeople(activity: string): Promise<void> {
  await attempts().remove({ quizId: activity })
  await joinings().remove({ activity })
}

export const countJoined = (activity: string): Promise<number> => joinings().count({ activity })

/** Whose a made-up name is in an activity; null where nobody has it. */
export async function openIdOf(activity: string, name: string): Promise<string | null> {
  const [found] = await joinings().findAll({ activity, name }, { limit: 1 })
  return found?.openId ?? null
}
