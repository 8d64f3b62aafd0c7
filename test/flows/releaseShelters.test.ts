import { DAY } from '@core/domain/moment'
import { found, openShelterDesk, type ShelterDesk } from './shelterDesk'
import { phoneId, valueOf } from './world'
import { eachTime } from './worldEachTime'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

const opened = eachTime(openShelterDesk, () => Date.parse('2026-12-01T10:00:00+08:00'))
let desk: ShelterDesk
beforeEach(() => {
  desk = opened()
})

const approval = (validUntil: string | null, scope: 'street' | 'address' | 'exact' = 'exact') => ({
  ...{ by: '示例办', documentNumber: '示例办〔2026〕3号', date: '2026-01-31', validUntil, scope },
})
const work = (validUntil: string | null, scope?: 'street' | 'address' | 'exact') => ({
  kind: 'personnelShelter' as const,
  uses: ['airRaid' as const],
  approval: approval(validUntil, scope),
})
const point = { longitude: 107.02, latitude: 33.08, source: 'WGS84', precision: 'entrance' } as const

test('what is kept is public only when two others have reviewed it and it is let out', async () => {
  await desk.place({ ...found, name: '示例汉中体育场', entrance: '东门' })
  const release = await desk.submitted()
  expect(release).toMatchObject({ status: 'submitted', count: 1, authors: ['S01'], moves: [] })
  expect(await desk.packOf('shelters')).toBeNull()
  const approved = await desk.moves(
    release,
    ['reviewer', 'approveRelease'],
    ['secrecy', 'reviewReleaseSecrecy', { conclusion: '可以公开' }],
  )
  expect(approved.status).toBe('approved')
  expect(await desk.packOf('shelters')).toBeNull()
  const live = await desk.moves(approved, ['editor', 'publishRelease'])
  expect(live.status).toBe('live')
  expect(await desk.readByAll()).toMatchObject([{ name: '示例汉中体育场', entrance: '东门', initials: ['slhztyc'] }])
  expect((await desk.packOf('shelterDetails.610702'))?.details).toBeDefined()
  expect((await desk.manifest()).packs.shelters).toMatchObject({ sample: false })
  const told = valueOf(await desk.ask('oAnna', 'publication', 'getManifest', {}))
  expect(told.packs).toHaveProperty(['shelterDetails.610702'])
})

test('the list names which details belong to it, of each district', async () => {
  await desk.place(found)
  await desk.place({ ...found, district: '610703' })
  await desk.out()
  const { packs } = await desk.manifest()
  expect((await desk.packOf('shelters'))?.details).toEqual({
    '610702': packs['shelterDetails.610702']?.hash,
    '610703': packs['shelterDetails.610703']?.hash,
  })
})

test('what differs from what is public is shown before, page by page, by district', async () => {
  const [stays, changes, goes] = [
    await desk.place({ ...found, name: '示例不变' }),
    await desk.place({ ...found, name: '示例要改', capacity: 100 }),
    await desk.place({ ...found, name: '示例撤下', district: '610722' }),
  ]
  await desk.out()
  await desk.save('editor', { capacity: 200 }, changes)
  await desk.tell('editor', 'withdrawShelter', {
    ...{ actId: phoneId(), id: goes.shelter.id, revision: goes.revision, reason: '已拆' },
  })
  await desk.place({ ...found, name: '示例新增', district: '610722' })
  const { counts, differences, maySubmit } = valueOf(await desk.tell('editor', 'readRelease', {}))
  expect({ counts, maySubmit }).toEqual({ counts: { new: 1, changed: 1, gone: 0, same: 1 }, maySubmit: true })
  expect(differences).toEqual([
    expect.objectContaining({ name: '示例新增', change: 'new' }),
    expect.objectContaining({
      name: '示例要改',
      fields: [{ field: '可容纳人数', before: '100 人', after: '200 人' }],
    }),
  ])
  const theirs = valueOf(await desk.tell('countyEditor', 'readRelease', {}))
  expect(theirs).toMatchObject({ counts: { new: 1, changed: 0, same: 0 }, maySubmit: false })
  expect(stays.public).toBe(true)
})

test('nobody reviews what they changed themselves, and each step is another person’s', async () => {
  await desk.place()
  valueOf(await desk.save('editorAndReviewer', {}))
  const release = await desk.submitted()
  expect(release.authors).toEqual(['S01', 'S07'])
  expect(await desk.move('editorAndReviewer', 'approveRelease', release)).toMatchObject({ code: 'OWN_WORK' })
  expect(await desk.move('editorAndReviewer', 'sendBackRelease', release, { reason: '改' })).toMatchObject({
    code: 'OWN_WORK',
  })
  const once = await desk.moves(release, ['reviewer', 'approveRelease'])
  expect(await desk.move('reviewer', 'reviewReleaseSecrecy', once, { conclusion: '可以' })).toMatchObject({
    code: 'OWN_WORK',
  })
  expect(await desk.move('secrecy', 'approveRelease', once)).toMatchObject({ code: 'NOT_NOW' })
  expect(await desk.move('editor', 'publishRelease', once)).toMatchObject({ code: 'NOT_NOW' })
})

test('who changed the list before what is public may review what comes after', async () => {
  valueOf(await desk.save('editorAndReviewer', {}))
  await desk.out()
  await desk.place()
  const release = await desk.submitted()
  expect(release.authors).toEqual(['S01'])
  expect(await desk.move('editorAndReviewer', 'approveRelease', release)).toMatchObject({ ok: true })
})

test('a release lets out the list as it was submitted; what changes meanwhile waits for the next', async () => {
  await desk.place({ ...found, name: '示例先' })
  const release = await desk.submitted()
  await desk.place({ ...found, name: '示例后' })
  await desk.moves(
    release,
    ['reviewer', 'approveRelease'],
    ['secrecy', 'reviewReleaseSecrecy', { conclusion: '可以公开' }],
    ['editor', 'publishRelease'],
  )
  expect(await desk.namesForAll()).toEqual(['示例先'])
  await desk.out()
  expect(await desk.namesForAll()).toEqual(['示例先', '示例后'])
  const { releases } = valueOf(await desk.tell('admin', 'listReleases', {}))
  expect(releases.map(({ status }) => status)).toEqual(['live', 'superseded'])
})

test('there is one release at a time, of the list as the editor saw it, and only where something changed', async () => {
  const nothing = await desk.tell('editor', 'submitRelease', { actId: phoneId(), id: phoneId(), list: 0 })
  expect(nothing).toMatchObject({ code: 'NOT_NOW' })
  await desk.place()
  await desk.place()
  const old = { actId: phoneId(), id: phoneId(), list: 1 }
  expect(await desk.tell('editor', 'submitRelease', old)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  await desk.submitted()
  const second = { actId: phoneId(), id: phoneId(), list: 2 }
  expect(await desk.tell('editor', 'submitRelease', second)).toMatchObject({ code: 'NOT_NOW' })
  expect(await desk.tell('countyEditor', 'submitRelease', second)).toMatchObject({ code: 'FORBIDDEN' })
})

test('a release that is sent back says why, is over, and makes room for another', async () => {
  await desk.place()
  const back = await desk.moves(await desk.submitted(), ['reviewer', 'sendBackRelease', { reason: '地址不清' }])
  expect(back).toMatchObject({ status: 'sentBack', moments: { sentBack: { by: 'S03', reason: '地址不清' } } })
  expect(await desk.move('reviewer', 'approveRelease', back)).toMatchObject({ code: 'NOT_NOW' })
  expect(await desk.out()).toMatchObject({ status: 'live' })
})

test('an act with an older revision of a release is refused, and the same act again answers the same', async () => {
  await desk.place()
  const release = await desk.submitted()
  const input = { actId: phoneId(), id: release.id, revision: release.revision }
  const first = await desk.tell('reviewer', 'approveRelease', input)
  expect(first).toMatchObject({ ok: true })
  expect(await desk.tell('reviewer', 'approveRelease', input)).toEqual(first)
  expect(await desk.move('secrecy', 'sendBackRelease', release, { reason: '改' })).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
})

test('only what its approval covers is public of a civil-defence work, and nothing without one', async () => {
  await desk.place({ ...found, ...work(null, 'street'), name: '示例甲洞', address: '示例路1号', point })
  await desk.place({ ...found, ...work(null), approval: null, name: '示例乙洞', address: '示例路2号', point })
  await desk.out()
  expect(await desk.readByAll()).toMatchObject([{ name: '示例甲洞', address: null, longitude: null }])
  const files = JSON.stringify([await desk.packOf('shelters'), await desk.packOf('shelterDetails.610702')])
  expect(files).not.toMatch(/示例路|示例乙洞|33\.08/)
})

test('on the day after its approval ends a work disappears by the timer, without anybody', async () => {
  await desk.place({ ...found, ...work('2026-12-10'), name: '示例洞' })
  await desk.place({ ...found, name: '示例场' })
  await desk.out()
  expect(await desk.namesForAll()).toEqual(['示例场', '示例洞'])
  await desk.cloud.clock.set(Date.parse('2026-12-10T23:58:00+08:00'))
  await desk.cloud.fire('shelter')
  expect(await desk.namesForAll()).toEqual(['示例场', '示例洞'])
  await desk.cloud.clock.set(Date.parse('2026-12-11T00:01:00+08:00'))
  await desk.cloud.fire('shelter')
  expect(await desk.namesForAll()).toEqual(['示例场'])
})

test('a place that nobody has checked for a year becomes 待核实 by the timer', async () => {
  await desk.place({ ...found, checked: { on: '2026-01-10', by: '示例办' } })
  await desk.out()
  expect(await desk.readByAll()).toMatchObject([{ stale: false }])
  await desk.cloud.clock.moveBy(60 * DAY)
  await desk.cloud.fire('shelter')
  expect(await desk.readByAll()).toMatchObject([{ stale: true }])
})

test('an act that is kept and could not be published comes out with the next minute', async () => {
  await desk.place({ ...found, name: '示例第二次' })
  const approved = await desk.moves(
    await desk.submitted(),
    ['reviewer', 'approveRelease'],
    ['secrecy', 'reviewReleaseSecrecy', { conclusion: '可以公开' }],
  )
  desk.cloud.faults.add({ action: 'storage.getUploadMetadata', error: 'SYS_ERR', times: 20 })
  await desk.moves(approved, ['editor', 'publishRelease'])
  desk.cloud.faults.clear()
  await desk.cloud.fire('shelter')
  expect(await desk.namesForAll()).toEqual(['示例第二次'])
  const operations = await desk.operationsOf(() => desk.cloud.fire('shelter'))
  const asked = operations.filter(({ action }) => action.startsWith('database.'))
  expect(asked.map(({ collection }) => collection)).toEqual(['shelterHead', 'shelterImports'])
})

test('publishing again what is public changes no file and no revision', async () => {
  await desk.place(found)
  await desk.out()
  const { revision } = await desk.manifest()
  await desk.place({ approval: null, kind: 'personnelShelter', uses: [] })
  await desk.out()
  expect((await desk.manifest()).revision).toBe(revision)
})
