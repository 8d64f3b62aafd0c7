import { Clock, stoppedAt } from './clock'

const NOON = Date.UTC(2027, 2, 13, 4)
const near = (at: number): unknown => expect.closeTo(at, -3)

describe('a clock', () => {
  it("shows the machine's time until it is set, and runs on from there", async () => {
    const clock = new Clock()
    expect(clock.now()).toEqual(near(Date.now()))
    await clock.set(NOON)
    expect(clock.now()).toEqual(near(NOON))
    await new Promise((resume) => setTimeout(resume, 20))
    expect(clock.now()).toBeGreaterThan(NOON + 10)
  })

  it('that stands shows the same moment until it is moved, and runs again from there', async () => {
    const clock = stoppedAt(NOON)
    await new Promise((resume) => setTimeout(resume, 20))
    expect(clock.now()).toBe(NOON)
    await clock.moveBy(-60_000)
    expect(clock.now()).toBe(NOON - 60_000)
    expect(clock.isStopped).toBe(true)
    await clock.run()
    expect(clock.isStopped).toBe(false)
    expect(clock.now()).toEqual(near(NOON - 60_000))
  })

  it('tells those who listen from when to when it was set, and waits for them', async () => {
    const clock = stoppedAt(NOON)
    const heard: unknown[] = []
    const stopTelling = clock.tellWhenSet(async (from, to) => {
      await new Promise((resume) => setTimeout(resume, 10))
      heard.push([from, to])
    })
    await clock.set(NOON + 5)
    stopTelling()
    await clock.set(NOON + 9)
    expect(heard).toEqual([[NOON, NOON + 5]])
  })

  it('tells everybody, and whoever set, stopped or ran it, of the first who failed', async () => {
    const clock = stoppedAt(NOON)
    const heard: number[] = []
    clock.tellWhenSet(() => Promise.reject(new Error('deaf')))
    clock.tellWhenSet(() => {
      throw new Error('dumb')
    })
    clock.tellWhenSet((from) => {
      heard.push(from)
      return Promise.resolve()
    })
    await expect(clock.set(NOON)).rejects.toThrow('deaf')
    await expect(clock.run()).rejects.toThrow('deaf')
    await expect(clock.stop()).rejects.toThrow('deaf')
    expect(heard).toHaveLength(3)
  })

  it.each([NaN, Infinity, 9e15])('refuses %d, which is no moment', (at) => {
    expect(() => stoppedAt(NOON).set(at)).toThrow('is no moment in milliseconds')
  })
})
