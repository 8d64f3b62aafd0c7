import { momentOf } from '@core/domain/moment'
import { noticesPack, testNotice } from '../../test/seeds/notices'
import { newPhone, openAgain, phone } from '../../test/stubs/phone'

const program = async () => ({
  ...(await import('./keepChecking')),
  ...(await import('./packs')),
})

const at = (time: string) => momentOf('2027-03-13', time)
const MINUTE = 60_000

let app: Awaited<ReturnType<typeof program>>
let asked: number
let answers: boolean
let stop: () => void

/** Opens the program at a time of the day of a test in 南郑区, while 我的县区 is 汉台区. */
async function open(time: string) {
  jest.useFakeTimers({ now: at(time) })
  const pack = noticesPack([testNotice({ districts: ['610703'] })])
  phone.kept.set('pack.announcements', JSON.stringify({ version: 1, value: { hash: 'h', sample: false, pack } }))
  app = await openAgain(program)
  stop = app.keepChecking(() => {
    asked += 1
    return Promise.resolve(answers)
  })
}

const pass = (minutes: number) => jest.advanceTimersByTimeAsync(minutes * MINUTE)

beforeEach(() => {
  newPhone()
  asked = 0
  answers = true
})
afterEach(() => {
  stop()
  jest.useRealTimers()
})

test('far from a test of 我的县区 it asks about every half hour', async () => {
  await open('09:00')
  await pass(19)
  expect(asked).toBe(0)
  await pass(22)
  expect(asked).toBe(1)
})

test('before a test of the district that a screen shows it asks every few minutes, though 我的县区 is another', async () => {
  await open('09:00')
  app.showsDistrict('610703')
  await pass(11)
  expect(asked).toBeGreaterThanOrEqual(1)
})

test('what was not answered is asked again within a minute, and then less often', async () => {
  answers = false
  await open('15:00')
  await pass(41)
  const first = asked
  expect(first).toBeGreaterThanOrEqual(2)
  answers = true
  await pass(20)
  const answered = asked
  await pass(19)
  expect(asked - answered).toBeLessThanOrEqual(1)
})

test('a test that becomes known is waited for from then on', async () => {
  await open('09:00')
  const pack = noticesPack([testNotice()])
  app.usePacks.setState({ announcements: { hash: 'new', sample: false, pack } })
  await pass(11)
  expect(asked).toBeGreaterThanOrEqual(1)
})
