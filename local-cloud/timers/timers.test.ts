import { stoppedAt, type Clock } from '../clock/clock'
import { Timers, type TimerEvent } from './timers'

const TEN = Date.UTC(2027, 2, 13, 2)
const DAY = 86_400_000

async function open(config: string, now: number) {
  const clock: Clock = stoppedAt(now)
  const woken: TimerEvent[] = []
  const lines: string[] = []
  const timers = new Timers({
    clock,
    read: () => Promise.resolve([{ function: 'notices', trigger: { name: 'tick', config } }]),
    wake: async (_, event) => {
      await new Promise((resume) => setTimeout(resume, 5))
      woken.push(event)
      if (event.Time.endsWith(':13Z')) throw new Error('thirteen')
      return 'done'
    },
    log: (line) => lines.push(line),
  })
  await timers.deploy()
  return { clock, timers, woken, lines }
}

it("a clock that is moved over a due moment wakes the function with the platform's event, and waits for it", async () => {
  const { clock, timers, woken } = await open('0 0 10 * * * *', TEN - 1000)
  await clock.moveBy(999)
  expect(woken).toEqual([])
  await clock.moveBy(1)
  expect(woken).toEqual([{ Type: 'Timer', TriggerName: 'tick', Time: '2027-03-13T02:00:00Z', Message: '' }])
  expect(timers.list()).toEqual([
    {
      function: 'notices',
      name: 'tick',
      config: '0 0 10 * * * *',
      next: TEN + DAY,
      last: { due: TEN, answered: true },
    },
  ])
  await timers.close()
})

it('however many moments it was moved over, it wakes once, for the last of them; backwards nobody, and what is ahead comes again', async () => {
  const { clock, timers, woken } = await open('0 0 10 * * * *', TEN - 1000)
  await clock.moveBy(3 * DAY)
  expect(woken.map(({ Time }) => Time)).toEqual(['2027-03-15T02:00:00Z'])
  await clock.set(TEN - 1000)
  expect(woken).toHaveLength(1)
  await clock.set(TEN + 1000)
  expect(woken.map(({ Time }) => Time)).toEqual(['2027-03-15T02:00:00Z', '2027-03-13T02:00:00Z'])
  await timers.close()
})

it('a running clock wakes by itself, a stopped one does not, nor one that was closed', async () => {
  const { clock, timers, woken } = await open('0 0 10 * * * *', TEN - 200)
  await new Promise((resume) => setTimeout(resume, 300))
  expect(woken).toEqual([])
  await clock.run()
  while (woken.length === 0) await new Promise((resume) => setTimeout(resume, 20))
  expect(woken.map(({ Time }) => Time)).toEqual(['2027-03-13T02:00:00Z'])
  await clock.stop()
  await timers.close()
  await clock.moveBy(DAY)
  expect(woken).toHaveLength(1)
})

it('a function that fails is logged and remembered, and wakes again', async () => {
  const { clock, timers, woken, lines } = await open('13,14 * * * * * *', TEN + 12_000)
  await clock.moveBy(1000)
  expect(lines).toEqual(['local cloud: the timer tick of notices: Error: thirteen'])
  expect(timers.list()[0]?.last).toEqual({ due: TEN + 13_000, answered: false })
  await clock.moveBy(1000)
  expect(woken).toHaveLength(2)
  await timers.close()
})

it('what fails in the timers themselves is logged, where nobody else would hear of it', async () => {
  const { clock, timers, lines } = await open('* * * * * * *', TEN - 200)
  const least = jest.spyOn(Math, 'min').mockImplementation(() => {
    throw new Error('no least')
  })
  await clock.run()
  least.mockRestore()
  await timers.close()
  expect(lines).toEqual(['local cloud: the timers failed: Error: no least'])
})

it('when it was due last can be put back as it was', async () => {
  const { clock, timers } = await open('0 0 10 * * * *', TEN - 1000)
  const [untouched, putNothingBack] = [timers.list(), timers.hold()]
  await clock.moveBy(1000)
  const putBack = timers.hold()
  await clock.moveBy(DAY)
  putBack()
  expect(timers.list()[0]?.last).toEqual({ due: TEN, answered: true })
  putNothingBack()
  await clock.set(TEN - 1000)
  expect(timers.list()).toEqual(untouched)
  await timers.close()
})

it('by hand a timer wakes at any moment, and one that there is not is named', async () => {
  const { timers, woken } = await open('0 0 10 * * * *', TEN + 5000)
  expect(await timers.fire('notices')).toBe('done')
  expect(await timers.fire('notices', 'tick')).toBe('done')
  expect(woken.map(({ Time }) => Time)).toEqual(['2027-03-13T02:00:05Z', '2027-03-13T02:00:05Z'])
  await expect(timers.fire('notices', 'tock')).rejects.toThrow(
    'has no timer tock in its config.json. There are: notices tick.',
  )
  await expect(timers.fire('others')).rejects.toThrow('The function others has no timer')
  await timers.close()
})
