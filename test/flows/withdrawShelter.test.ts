import type { PackEntry } from '@core/domain/publication/packs'
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

const statusOf = async (entry: PackEntry | undefined) =>
  (await fetch(`${desk.cloud.gateway}/files/packs/${entry?.hash ?? 'none'}.json`)).status

test('a place that an import took out of the list is withdrawn at once all the same, and stays so', async () => {
  const [stays, goes] = [
    await desk.place({ ...found, name: '示例留下' }),
    await desk.place({ ...found, name: '示例移出' }),
  ]
  await desk.out()
  await desk.remove(goes)
  expect(await desk.namesForAll()).toEqual(['示例留下', '示例移出'])
  const { record } = valueOf(await desk.tell('editor', 'readShelter', { id: goes.shelter.id }))
  expect(record).toMatchObject({ gone: true, revision: goes.revision, shelter: { name: '示例移出' } })
  const withdrawal = { actId: phoneId(), id: record.shelter.id, revision: record.revision, reason: '已拆' }
  expect(await desk.tell('reviewer', 'withdrawShelter', withdrawal)).toMatchObject({ ok: true })
  expect(await desk.namesForAll()).toEqual(['示例留下'])
  const { items } = valueOf(await desk.tell('editor', 'listShelters', {}))
  expect(items.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
    [stays.shelter.id, false],
    [goes.shelter.id, true],
  ])
})

test('a place that is withdrawn is gone at once from every pack and file, and comes back only by a release', async () => {
  const kept = await desk.place({ ...found, name: '示例关闭' })
  await desk.place({ ...found, name: '示例开放', district: '610722' })
  await desk.out()
  const before = await desk.manifest()
  const gone = valueOf(
    await desk.tell('reviewer', 'withdrawShelter', {
      ...{ actId: phoneId(), id: kept.shelter.id, revision: kept.revision, reason: '门已封' },
    }),
  )
  expect(gone).toMatchObject({
    public: false,
    reasons: ['withdrawn'],
    shelter: { withdrawn: { by: 'S03', reason: '门已封' } },
  })
  expect(await desk.namesForAll()).toEqual(['示例开放'])
  expect((await desk.manifest()).packs).not.toHaveProperty(['shelterDetails.610702'])
  expect(await statusOf(before.packs.shelters)).toBe(404)
  expect(await statusOf(before.packs['shelterDetails.610702'])).toBe(404)
  expect(await statusOf(before.packs['shelterDetails.610722'])).toBe(200)
  expect(await desk.save('editor', { capacity: 1 }, gone)).toMatchObject({ code: 'NOT_NOW' })
  const act = { id: kept.shelter.id, revision: gone.revision }
  const again = await desk.tell('reviewer', 'withdrawShelter', { actId: phoneId(), ...act, reason: '又' })
  expect(again).toMatchObject({ code: 'NOT_NOW' })
  const back = valueOf(await desk.tell('editor', 'restoreShelter', { actId: phoneId(), ...act }))
  expect(back.shelter.withdrawn).toBeNull()
  expect(await desk.namesForAll()).toEqual(['示例开放'])
  await desk.out()
  expect(await desk.namesForAll()).toEqual(['示例关闭', '示例开放'])
})

test('what is withdrawn while a release is under review does not come out with it', async () => {
  const kept = await desk.place({ ...found, name: '示例关闭' })
  await desk.place({ ...found, name: '示例开放' })
  const release = await desk.submitted()
  await desk.tell('countyReviewer', 'withdrawShelter', {
    ...{ actId: phoneId(), id: kept.shelter.id, revision: kept.revision, reason: '门已封' },
  })
  await desk.tell('editor', 'withdrawShelter', {
    ...{ actId: phoneId(), id: kept.shelter.id, revision: kept.revision, reason: '门已封' },
  })
  await desk.moves(
    release,
    ['reviewer', 'approveRelease'],
    ['secrecy', 'reviewReleaseSecrecy', { conclusion: '可以公开' }],
    ['reviewer', 'publishRelease'],
  )
  expect(await desk.namesForAll()).toEqual(['示例开放'])
})

test('a place that is not withdrawn is not restored, and one that is not there is neither', async () => {
  const kept = await desk.place()
  const act = () => ({ actId: phoneId(), id: kept.shelter.id, revision: kept.revision })
  expect(await desk.tell('editor', 'restoreShelter', act())).toMatchObject({ code: 'NOT_NOW' })
  expect(await desk.tell('editor', 'restoreShelter', { ...act(), revision: 77 })).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
  expect(await desk.tell('editor', 'withdrawShelter', { ...act(), revision: 77, reason: '旧' })).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
  const nowhere = { ...act(), id: phoneId(), revision: 1 }
  expect(await desk.tell('editor', 'restoreShelter', nowhere)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await desk.tell('editor', 'withdrawShelter', { ...nowhere, reason: '无' })).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await desk.tell('reviewer', 'restoreShelter', act())).toMatchObject({ code: 'FORBIDDEN' })
})
