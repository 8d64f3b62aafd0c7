import { cloud } from '../../cloudfunctions/_kit/cloud'
import { ownFolder } from '../../cloudfunctions/_kit/ownFolder'
import type { Contract } from '@core/contract'
import type { InputOf } from '@core/contract/operation'
import { office } from '../seeds/office'
import { plain } from '../seeds/pictures'
import { openShelterDesk, written, type ShelterDesk } from './shelterDesk'
import { phoneId, valueOf } from './world'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

type Api = Contract['shelter']

const WORDS = '地下二层原为绝密指挥所'

let desk: ShelterDesk
/** A place, a release under way, and a photo that was uploaded. */
let there: {
  place: { id: string; revision: number }
  release: { id: string; revision: number }
  list: number
  fileId: string
}

beforeAll(async () => {
  desk = await openShelterDesk()
  const { shelter, revision } = await desk.place()
  const { id, list } = await desk.submitted()
  const cloudPath = `uploads/${ownFolder(office.editor)}/${phoneId()}.png`
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: plain.png })
  there = { place: { id: shelter.id, revision }, release: { id, revision: 1 }, list, fileId: fileID }
}, 60_000)
afterAll(() => desk.close())

type Sent = { [A in keyof Api]?: () => Omit<InputOf<Api[A]>, 'actId'> }

const sent: Sent = {
  saveShelter: () => ({ revision: 0, shelter: written(), note: WORDS }),
  attachPhoto: () => ({ fileId: there.fileId, caption: WORDS }),
  withdrawShelter: () => ({ ...there.place, reason: WORDS }),
  submitRelease: () => ({ id: phoneId(), list: there.list, note: WORDS }),
  sendBackRelease: () => ({ ...there.release, reason: WORDS }),
  reviewReleaseSecrecy: () => ({ ...there.release, conclusion: WORDS }),
}

test.each([
  ['the note of a change', 'editor', 'saveShelter'],
  ['the caption of a photo', 'editor', 'attachPhoto'],
  ['the reason of a withdrawal', 'editor', 'withdrawShelter'],
  ['the note of a release', 'editor', 'submitRelease'],
  ['the reason for which a release is sent back', 'reviewer', 'sendBackRelease'],
  ['the conclusion of the review of secrecy', 'reviewer', 'reviewReleaseSecrecy'],
] as const)('the words of a blocked kind in %s are refused, and nothing of it is kept', async (_, who, action) => {
  const input = { actId: phoneId(), ...sent[action]?.() }
  expect(await desk.send(office[who], 'shelter', { action, input })).toEqual({ ok: false, code: 'BLOCKED_WORDS' })
  const kept = [valueOf(await desk.tell('editor', 'readRelease', {})), desk.cloud.logs()]
  expect(JSON.stringify(kept)).not.toContain(WORDS)
})

test('a photo whose caption is refused does not stay as an upload', async () => {
  const cloudPath = `uploads/${ownFolder(office.editor)}/${phoneId()}.png`
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: plain.png })
  await desk.tell('editor', 'attachPhoto', { actId: phoneId(), fileId: fileID, caption: WORDS })
  await expect(cloud.downloadFile({ fileID })).rejects.toThrow()
})
