import { here, grant, staffWith } from '../seeds/staff'
import { dumpOf } from './dumpOf'
import { schoolDesk, teacher } from './schoolDesk'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

jest.setTimeout(60_000)

const HOUR = 3_600_000
const DAY = 24 * HOUR

const world = worldEachTime(() => staffWith(teacher, grant('teacher', here)))
const { make, join, start, takePart, results } = schoolDesk(world)

const minutePasses = async (at: number) => {
  await world().cloud.clock.set(at)
  await world().cloud.fire('activity')
}

test('thirty days after closing nothing in the whole environment is of those who took part, and the totals are', async () => {
  const activity = await make()
  await takePart('oPupilAnna', activity, 5)
  await takePart('oPupilBert', activity, 1)
  await join('oPupilCarl', activity)
  await start('oPupilCarl', activity)
  const { activityId, closesAt } = activity
  const exported = { activityId, exportId: phoneId(), format: 'xlsx' } as const
  valueOf(await world().ask(teacher, 'activity', 'exportResults', exported))
  const before = await results(activity)
  expect(await dumpOf(world())).toMatch(/oPupilAnna[\s\S]*exports\/|exports\/[\s\S]*oPupilAnna/)

  await minutePasses(closesAt + 30 * DAY + 60_000)
  const dump = await dumpOf(world())
  expect(dump).not.toContain('oPupil')
  expect(dump).not.toContain('exports/')
  expect(await results(activity)).toEqual({ ...before, state: 'ended', now: expect.any(Number) as number })
})

test('until then who took part finds their sheet', async () => {
  const activity = await make()
  const { attemptId } = await takePart('oPupilAnna', activity, 5)
  await minutePasses(activity.closesAt + 30 * DAY - 60_000)
  expect(valueOf(await world().ask('oPupilAnna', 'quiz', 'readResult', { attemptId })).points).toBe(5)
})

test('an exported file is gone an hour later', async () => {
  const activity = await make()
  const exported = { activityId: activity.activityId, exportId: phoneId(), format: 'csv' } as const
  const { files, until } = valueOf(await world().ask(teacher, 'activity', 'exportResults', exported))
  expect(valueOf(await world().ask(teacher, 'activity', 'exportResults', exported)).until).toBe(until)
  expect(files).toHaveLength(3)
  await minutePasses(until)
  expect(await dumpOf(world())).not.toContain('exports/')
})
