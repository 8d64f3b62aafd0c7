import { openSmallCloud, type SmallCloud } from '../../test/fixtures/functions/smallCloud'
import { stoppedAt } from '../localCloud'

const TEN = Date.UTC(2027, 2, 13, 2)
const timer = (name: string, config: string): object => ({ triggers: [{ name, type: 'timer', config }] })
const clock = stoppedAt(TEN - 60_000)
const lines: string[] = []
let small: SmallCloud

beforeAll(async () => {
  small = await openSmallCloud(
    {
      visitor: { file: 'visitor.cjs', config: timer('tick', '0 0 10 13 3 * *') },
      wrong: { file: 'visitor.cjs', config: timer('tick', '0 0 10 * * 6 *') },
    },
    { clock, log: (line) => lines.push(line) },
  )
})
afterAll(() => small.close())

const event = { Type: 'Timer', TriggerName: 'tick', Time: '2027-03-13T01:59:00Z', Message: '' }

it("a function that its timer wakes sees the platform's event and context, and nobody behind it", async () => {
  expect(await small.cloud.fire('visitor')).toEqual({
    APPID: 'wx0000000000000000',
    ENV: 'local',
    SOURCE: 'wx_trigger',
    event,
  })
})

it("a client that sends a timer's event does not look like one", async () => {
  expect(await small.cloud.callFunction('visitor', event, 'oThief')).toMatchObject({
    SOURCE: 'wx_client',
    OPENID: 'oThief',
    event: { userInfo: { openId: 'oThief' } },
  })
})

it('moving the clock to the due moment wakes the function before the move is over', async () => {
  const before = small.cloud.operations().length
  await clock.moveBy(60_000)
  expect(small.cloud.operations().slice(before)).toMatchObject([
    { action: 'functions.invokeFunction', function: 'visitor' },
  ])
  expect(small.cloud.timers()).toMatchObject([
    { function: 'visitor', name: 'tick', last: { due: TEN, answered: true } },
  ])
})

it('a timer that the platform would not take is logged and its function refused', async () => {
  expect(lines.join()).toContain('the config of the trigger tick names its weekdays')
  await expect(small.cloud.callFunction('wrong', {}, 'oAnna')).rejects.toMatchObject({
    errMsg: expect.stringContaining('names its weekdays') as string,
  })
})

it('a timer that is deployed anew counts from then on', async () => {
  small.deploy('visitor', { file: 'visitor.cjs', config: timer('tock', '30 0 10 * * * *') })
  await small.cloud.reload()
  expect(small.cloud.timers()).toMatchObject([{ name: 'tock', next: TEN + 30_000 }])
  await expect(small.cloud.fire('visitor', 'tick')).rejects.toThrow('There are: visitor tock.')
})
