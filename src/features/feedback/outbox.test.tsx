import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./outbox')),
  ...(await import('./refused')),
  ...(await import('./store')),
  ...(await import('@/api/consent')),
})

const offline = () => {
  throw new Error('request:fail')
}

const report = {
  id: 'phone-made-report-0001',
  about: { subject: 'place', record: 'place-1', name: '示例广场' },
  reason: 'locked',
  words: '',
  district: '610702',
  writtenAt: 1.8e12,
} as const

let app: Awaited<ReturnType<typeof program>>
let handedIn: string[]

const taken = (id: string): object => {
  handedIn.push(id)
  return { ok: true, value: { id, number: 'ABCD2345', about: report.about, receivedAt: 1.8e12, status: 'waiting' } }
}

beforeEach(async () => {
  newPhone()
  handedIn = []
  phone.cloud = (_, { input }) => taken((input as unknown as { id: string }).id)
  app = await openAgain(program)
  app.decide('adult')
})

test('what is handed in with a network waits nowhere and is known', async () => {
  expect((await app.handIn(report)).state).toBe('sent')
  expect(app.useWaiting.getState().waiting).toEqual([])
  expect(app.useReports.getState().reports.map(({ number }) => number)).toEqual(['ABCD2345'])
})

test('without a network it waits, also over a new opening, and is handed in once under its id', async () => {
  const cloud = phone.cloud
  phone.cloud = offline
  expect(await app.handIn(report)).toEqual({ state: 'waits' })
  app = await openAgain(program)
  phone.cloud = cloud
  await Promise.all([app.handInReports(), app.handInReports()])
  expect([handedIn, app.useWaiting.getState().waiting]).toEqual([[report.id], []])
})

test.each(['BAD_INPUT', 'FORBIDDEN'])(
  'of what waited and is refused with %s, its person keeps what they wrote and reads why; the others go on',
  async (code) => {
    const cloud = phone.cloud
    const written = { ...report, words: '东门锁着。' }
    phone.cloud = offline
    await app.handIn(written)
    await app.handIn({ ...report, id: 'phone-made-report-0002' })
    phone.cloud = (name, event) => {
      const { id } = event.input as unknown as { id: string }
      return id === report.id ? { ok: false, code } : cloud(name, event)
    }
    await app.handInReports()
    app = await openAgain(program)
    expect(app.useRefused.getState().refused).toEqual([{ report: written, code }])
    expect([handedIn, app.useWaiting.getState().waiting]).toEqual([['phone-made-report-0002'], []])
    app.forgetRefused(report.id)
    expect(app.refusedReport(report.id)).toBeNull()
  },
)

test.each(['BAD_INPUT', 'TOO_MANY_REPORTS'])(
  'what the cloud refuses with %s is said and does not wait',
  async (code) => {
    phone.cloud = () => ({ ok: false, code })
    await expect(app.handIn(report)).rejects.toMatchObject({ code })
    expect(app.useWaiting.getState().waiting).toEqual([])
  },
)
