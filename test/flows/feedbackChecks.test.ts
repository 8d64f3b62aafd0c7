import { HOUR } from '@core/domain/moment'
import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptPhoto } from '../../cloudfunctions/feedback/store'
import { takeOutcome } from '../../cloudfunctions/feedback/takeOutcome'
import { jpegWithPlace, PLACE } from '../seeds/pictures'
import { checked, feedbackDesk, locked, start, type Sent } from './feedbackDesk'
import { valueOf } from './world'
import { eachTime } from './worldEachTime'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

const world = eachTime(checked({ pushTo: 'feedback', words: [{ word: '违禁' }] }), () => start)
const { sent, mine, list, first, answer } = feedbackDesk(world)

/** The photo of the first report once WeChat's push has arrived; it comes by itself, after the call. */
async function photoOnceChecked(tries = 300) {
  const { photo } = await first()
  if (photo?.check !== 'pending' || tries === 0) return photo
  await new Promise((done) => setTimeout(done, 100))
  return photoOnceChecked(tries - 1)
}

test.each<[string, Partial<Sent>]>([
  ['words', { words: '这里有违禁内容' }],
  ['the name of a record', { about: { subject: 'place', record: 'place-1', name: '违禁广场' } }],
])('%s that may break the law reach no staff', async (_, changes) => {
  await sent(locked(changes))
  const [page, item] = [await list(), await first()]
  expect(item).toMatchObject({ wordsCheck: 'risky', words: '', about: { record: 'place-1', name: '' } })
  expect(JSON.stringify([page, item])).not.toContain('违禁')
})

test('words whose check fails are not lost: they are checked again, and staff read them then', async () => {
  world().cloud.faults.add({ action: 'wx.openApi', error: 'SYS_ERR' })
  await sent()
  expect(await first()).toMatchObject({ wordsCheck: 'unknown', words: '', about: { name: '' } })
  await world().cloud.fire('feedback')
  expect(await first()).toMatchObject({ wordsCheck: 'unknown', words: '' })
  world().cloud.faults.clear()
  await world().cloud.fire('feedback')
  expect(await first()).toMatchObject({ wordsCheck: 'pass', words: '东门锁着。', about: { name: '示例广场' } })
})

test('words that could not be checked while WeChat checks them are read by staff at last, as unchecked', async () => {
  world().cloud.faults.add({ action: 'wx.openApi', error: 'SYS_ERR' })
  const { number } = await sent()
  expect((await list()).items).toMatchObject([{ number, about: { record: 'place-1', name: '' } }])
  await world().cloud.clock.set(start + 3 * HOUR)
  world().cloud.faults.clear()
  await world().cloud.fire('feedback')
  expect((await list()).items).toMatchObject([{ number, reason: 'locked', about: { name: '示例广场' } }])
  const item = await first()
  expect(item).toMatchObject({ wordsCheck: 'unknown', words: '东门锁着。' })
  valueOf(await answer(item))
  expect(await mine()).toMatchObject([{ status: 'answered' }])
})

test('a photo is kept without its place, is shown once it was checked, and its file is gone', async () => {
  const photo = jpegWithPlace.toString('base64')
  const report = await sent(locked({ photo }))
  expect(report.hasPhoto).toBe(true)
  const seen = await photoOnceChecked()
  expect(seen?.check).toBe('pass')
  expect(Buffer.from(seen?.jpeg ?? '', 'base64').includes(PLACE)).toBe(false)
  await world().cloud.fire('feedback')
  expect((await first()).photo).toEqual(seen)
  expect(await collection('reportChecks').count({ _id: { above: '' } })).toBe(0)
})

test('a photo that could not be handed to its check is handed over again', async () => {
  world().cloud.faults.add({ action: 'wx.openApi', error: 'SYS_ERR' })
  await sent(locked({ photo: jpegWithPlace.toString('base64') }))
  await world().cloud.fire('feedback')
  expect((await first()).photo).toEqual({ check: 'pending', jpeg: null })
  world().cloud.faults.clear()
  await world().cloud.fire('feedback')
  expect((await photoOnceChecked())?.check).toBe('pass')
})

test('what is no JPEG is left out, and the report is there', async () => {
  expect((await sent(locked({ photo: Buffer.from('<html>').toString('base64') }))).hasPhoto).toBe(false)
})

test("nobody can say in WeChat's place what a check found", async () => {
  const push = { Event: 'wxa_media_check', trace_id: 'trace-made-up', result: { suggest: 'pass' } }
  expect(await world().send('oMallory', 'feedback', push)).toEqual({ ok: false, code: 'UNKNOWN_ACTION' })
  expect(await collection('mediaOutcomes').count({ _id: { above: '' } })).toBe(0)
})

describe('where WeChat says nothing of a photo by itself', () => {
  const silent = eachTime(checked({}), () => start)
  const { sent, first } = feedbackDesk(silent)

  /** Reports with photos, none of them checked. */
  async function sentUnchecked(many = 1): Promise<void> {
    for (let nth = 0; nth < many; nth++) await sent(locked({ photo: jpegWithPlace.toString('base64') }))
  }
  /** What WeChat's push brings of the one photo. */
  async function pushed(suggest: string): Promise<void> {
    const [photo] = await collection<KeptPhoto>('reportPhotos').findAll({ startedAt: { above: 0 } })
    await takeOutcome(
      { trace_id: photo?.trace, result: { suggest } },
      { now: silent().cloud.clock.now(), requestId: 'push' },
    )
  }
  const halfAnHourLater = async () => {
    await silent().cloud.clock.set(start + HOUR)
    await silent().cloud.fire('feedback')
  }

  test('a photo whose check says nothing is 未能检查 after half an hour, and not shown', async () => {
    await sentUnchecked()
    expect((await first()).photo).toEqual({ check: 'pending', jpeg: null })
    await halfAnHourLater()
    expect((await first()).photo).toEqual({ check: 'unknown', jpeg: null })
  })

  test.each([
    ['risky', 'pass', 'risky', false],
    ['pass', 'risky', 'risky', false],
    ['pass', 'pass', 'pass', true],
  ])('a photo of which is said %s and then, late, %s is %s', async (early, late, check, isShown) => {
    await sentUnchecked()
    await pushed(early)
    await halfAnHourLater()
    await pushed(late)
    const { photo } = await first()
    expect([photo?.check, photo?.jpeg !== null]).toEqual([check, isShown])
  })

  test('a check that comes after half an hour still counts', async () => {
    await sentUnchecked()
    await halfAnHourLater()
    await pushed('pass')
    expect((await first()).photo?.jpeg).toEqual(expect.any(String))
    await pushed('risky')
    expect((await first()).photo).toEqual({ check: 'risky', jpeg: null })
  })

  test('files that cannot be removed hold nothing up, and their turn comes again', async () => {
    await sentUnchecked(2)
    silent().cloud.faults.add({ action: 'storage.batchDeleteFile', error: 'SYS_ERR' })
    await halfAnHourLater()
    expect(await collection('reportChecks').count({ _id: { above: '' } })).toBe(2)
    expect(await collection<KeptPhoto>('reportPhotos').count({ said: 'unknown' })).toBe(2)
    silent().cloud.faults.clear()
    await silent().cloud.fire('feedback')
    expect(await collection('reportChecks').count({ _id: { above: '' } })).toBe(0)
  })
})
