import { MINUTE, momentOf } from '@core/domain/moment'
import type { AnnouncementsPack } from '@core/domain/announcement/publicAnnouncement'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { publishPacks } from '../../cloudfunctions/_kit/publish'
import { removeOverdue } from '../../cloudfunctions/_kit/removeOverdue'
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

test('a pack that comes back while its former file is being removed is there in the end', async () => {
  const deleteFile = cloud.deleteFile.bind(cloud)
  const meanwhile: (string | null)[] = []
  jest.spyOn(cloud, 'deleteFile').mockImplementationOnce(async (files) => {
    meanwhile.push(await publish('回来', false).catch(() => null))
    return deleteFile(files)
  })
  await publish('回来', false)
  await publish('没有了', true)
  // Whoever was overtaken publishes again.
  const back = meanwhile[0] ?? (await publish('回来', false))
  expect(meanwhile).toHaveLength(1)
  expect(await isThere(back)).toBe(true)
})

test('where somebody dies while removing files, they are removed by the next, and packs of their names come back', async () => {
  const former = await publish('去而复来', false)
  jest.spyOn(cloud, 'deleteFile').mockRejectedValueOnce(new Error('killed'))
  await expect(publish('没有了', true)).rejects.toThrow('killed')
  expect(await isThere(former)).toBe(true)
  await removeOverdue(now + 3 * MINUTE)
  expect(await isThere(former)).toBe(false)
  expect(await isThere(await publish('去而复来', false))).toBe(true)
})
