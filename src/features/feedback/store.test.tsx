import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({ ...(await import('./store')), ...(await import('@/api/consent')) })

/** Reports number 120 down to 1, as the cloud gives them: fifty at a time. */
const all = Array.from({ length: 120 }, (_, nth) => ({ id: `report-${120 - nth}`, receivedAt: 120 - nth }))
const page = (before = Infinity) => {
  const older = all.filter(({ receivedAt }) => receivedAt < before)
  const reports = older.slice(0, 50)
  return { reports, ...(older.length > 50 && { next: reports[49]?.receivedAt }) }
}

let app: Awaited<ReturnType<typeof program>>
const known = () => app.useReports.getState().reports.map(({ id }) => id)

beforeEach(async () => {
  newPhone()
  phone.cloud = (_, { input }) => ({ ok: true, value: page((input as { before?: number }).before) })
  app = await openAgain(program)
  app.decide('adult')
  await app.renewReports()
})

test('every report of one’s own is reached, page after page, none of them twice', async () => {
  await app.askForOlder()
  await app.askForOlder()
  expect(known()).toEqual(all.map(({ id }) => id))
  expect(app.useReports.getState().next).toBeUndefined()
})

test('where there are no older ones nothing is asked', async () => {
  await app.askForOlder()
  await app.askForOlder()
  const { length } = phone.calls
  await app.askForOlder()
  expect(phone.calls).toHaveLength(length)
})

test('without a network the newest are there in the next opening', async () => {
  app = await openAgain(program)
  expect(known()).toEqual(all.slice(0, 30).map(({ id }) => id))
})
