import { momentOf } from '@core/domain/moment'
import type { AnnouncementsPack } from '@core/domain/announcement/publicAnnouncement'
import { publishPacks } from '../../cloudfunctions/_kit/publish'
import { openWorld, type World } from './world'

let world: World

beforeAll(async () => {
  world = await openWorld()
}, 60_000)
afterAll(() => world.close())

const pack = (title: string): AnnouncementsPack => ({
  ...{ format: 1, announcements: [], files: {} },
  withdrawn: [{ id: 'one', title, at: 1, reason: '有误' }],
})
const now = momentOf('2031-01-01', '10:30')

/** Publishes a pack and says by which hash it is in force. */
async function publish(title: string, withdrawn: boolean): Promise<string> {
  const { packs } = await publishPacks({ announcements: pack(title) }, { sample: false, now, withdrawn })
  return packs.announcements?.hash ?? ''
}
const isThere = async (hash: string) => (await fetch(`${world.cloud.gateway}/files/packs/${hash}.json`)).ok

test('where the pack without what was withdrawn is in force already, the former ones go at once all the same', async () => {
  const former = await publish('有要撤回的', false)
  await publish('没有了', false)
  expect(await isThere(former)).toBe(true)
  const present = await publish('没有了', true)
  expect([await isThere(former), await isThere(present)]).toEqual([false, true])
})

test('former packs are gone after seven days, though nothing else is published', async () => {
  const former = await publish('第一份', false)
  await publish('第二份', false)
  await world.cloud.clock.set(momentOf('2031-01-07', '10:00'))
  await world.cloud.fire('announcement')
  expect(await isThere(former)).toBe(true)
  await world.cloud.clock.set(momentOf('2031-01-08', '11:00'))
  await world.cloud.fire('announcement')
  expect(await isThere(former)).toBe(false)
})
