import { collection } from '../_kit/database'
import type { Taken } from './openings'

interface KeptReach {
  _id: string
  date: string
  subject: string
  count: number
}

/** Adds to the total of a subject on a day; whoever is the first of the day begins it. */
export async function addReach({ date, subject, number }: Taken): Promise<void> {
  const reach = collection<KeptReach>('reach')
  const _id = `${date}.${subject}`
  if ((await reach.add(_id, 'count', number)) > 0) return
  if ((await reach.insert({ _id, date, subject, count: number })) === 'exists') await reach.add(_id, 'count', number)
}
