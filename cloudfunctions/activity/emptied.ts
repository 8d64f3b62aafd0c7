import { removeTallies } from '../_kit/tallies'
import { removeAbout } from './storeOfExports'
import { removeLessons } from './storeOfLessons'
import { removePeople } from './storeOfPeople'

/** Takes away all that is in an activity: of persons, what was counted, lessons, exported files. Done again it finds nothing. */
export async function emptied(activityId: string): Promise<void> {
  await removePeople(activityId)
  await removeAbout(activityId)
  await removeLessons(activityId)
  await removeTallies(activityId)
}
