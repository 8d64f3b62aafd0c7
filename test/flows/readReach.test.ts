import { dateAt } from '@core/domain/moment'
import { collection } from '../../cloudfunctions/_kit/database'
import { notice } from '../seeds/drafts'
import { openOffice, type OfficeDesk } from './officeDesk'
import { valueOf } from './world'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

let desk: OfficeDesk

beforeAll(async () => {
  desk = await openOffice({ instances: 1 })
}, 60_000)
afterAll(() => desk.close())

const ask = (opened: string[]) => desk.ask('oAnna', 'publication', 'getManifest', { opened })

/** The totals of today by subject, after the second in which they were counted. */
async function totals(): Promise<object> {
  const today = dateAt(desk.cloud.clock.now())
  const { days } = valueOf(await desk.tell('editor', 'readReach', { from: today, until: today }))
  return Object.fromEntries(days.map(({ subject, count }) => [subject, count]))
}

test('what phones opened is added up by day, without who it was, and only of what is out', async () => {
  const { id } = await desk.live(notice())
  await desk.cloud.clock.stop()
  for (const opened of [[id], [id, id], [], ['made-up-by-somebody']]) valueOf(await ask(opened))
  for (let second = 0; second < 3; second++) {
    await desk.cloud.clock.moveBy(1000)
    valueOf(await ask([]))
  }
  await desk.cloud.clock.run()
  expect(await totals()).toEqual({ phones: 7, [id]: 2 })
})

test('an instance writes at most one count a second, however many phones ask', async () => {
  await ask([])
  await desk.cloud.clock.stop()
  const operations = await desk.operationsOf(() => Promise.all(Array.from({ length: 50 }, () => ask([]))))
  await desk.cloud.clock.run()
  const written = operations.filter(
    ({ action, collection }) => action !== 'database.getDocument' && collection === 'reach',
  )
  expect(written.length).toBeLessThanOrEqual(1)
})

test('a phone has its answer also where counts cannot be written', async () => {
  desk.cloud.faults.add({ action: 'database.modifyDocument', error: 'SYS_ERR', times: 1 })
  await desk.cloud.clock.moveBy(2000)
  expect(await ask([])).toMatchObject({ ok: true })
  desk.cloud.faults.clear()
})

test('totals beyond a page are not lost: the next page goes on where it ends', async () => {
  const reach = collection<{ _id: string; date: string; subject: string; count: number }>('reach')
  const rows = Array.from({ length: 600 }, (_, nth) => ({ date: '2031-03-12', subject: `subject-${nth}`, count: 1 }))
  const others = ['2031-03-11', '2031-03-14'].map((date) => ({ date, subject: 'phones', count: 1 }))
  for (const row of [...rows, ...others]) await reach.put({ _id: `${row.date}.${row.subject}`, ...row })
  const range = { from: '2031-03-12', until: '2031-03-13' }
  const first = valueOf(await desk.tell('editor', 'readReach', range))
  const second = valueOf(await desk.tell('editor', 'readReach', { ...range, after: first.next! }))
  const subjects = [...first.days, ...second.days].map(({ subject }) => subject).sort()
  expect([first.days.length, second.next]).toEqual([500, undefined])
  expect(subjects).toEqual(rows.map(({ subject }) => subject).sort())
})

test('who is not of the office reads no totals', async () => {
  expect(await desk.tell('teacher', 'readReach', { from: '2027-03-01', until: '2027-03-13' })).toMatchObject({
    code: 'FORBIDDEN',
  })
})
