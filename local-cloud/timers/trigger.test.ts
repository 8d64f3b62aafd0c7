import { lastDue, nextDue, readTriggers } from './trigger'

const SATURDAY = Date.UTC(2027, 2, 13, 2)
const refuse = (complaint: string): Error => new Error(complaint)
const at = (moment: number | undefined): string | undefined =>
  moment === undefined ? undefined : new Date(moment).toISOString()
const timer = (config: string): unknown => [{ name: 'tick', type: 'timer', config }]

describe('a timer goes by the clock of China:', () => {
  it.each([
    ['each March 13 at ten', '0 0 10 13 3 * *', '2028-03-13T02:00:00.000Z', '2027-03-13T02:00:00.000Z'],
    ['every five seconds', '*/5 * * * * * *', '2027-03-13T02:00:05.000Z', '2027-03-13T02:00:00.000Z'],
    ['every ten minutes from the first on', '0 1/10 * * * * *', '2027-03-13T02:01:00.000Z', '2027-03-13T01:51:00.000Z'],
    ['on working days', '0 15 10 * * MON-FRI *', '2027-03-15T02:15:00.000Z', '2027-03-12T02:15:00.000Z'],
    ['on Mondays, or on the first', '0 0 2 1 * MON *', '2027-03-14T18:00:00.000Z', '2027-03-07T18:00:00.000Z'],
    ['in the first hour of a day', '0 30 0 14 3 * 2027', '2027-03-13T16:30:00.000Z', undefined],
    ['in the past only', '0 0 0 1 1 * 2020', undefined, '2019-12-31T16:00:00.000Z'],
    ['in the night that America skips an hour', '0 30 2 14 3 * 2027', '2027-03-13T18:30:00.000Z', undefined],
  ])('%s', (_, config, next, last) => {
    const [trigger] = readTriggers(timer(config), refuse)
    expect(at(nextDue(trigger!, SATURDAY))).toBe(next)
    expect(at(lastDue(trigger!, 0, SATURDAY))).toBe(last)
  })

  it('what was due is due up to a moment and after another', () => {
    const trigger = { name: 'tick', config: '0 0 10 * * * *' }
    expect(lastDue(trigger, SATURDAY - 1, SATURDAY)).toBe(SATURDAY)
    expect(lastDue(trigger, SATURDAY - 1, SATURDAY + 999)).toBe(SATURDAY)
    expect(lastDue(trigger, SATURDAY, SATURDAY + 1000)).toBeUndefined()
    expect(lastDue(trigger, SATURDAY - 2, SATURDAY - 1)).toBeUndefined()
  })
})

describe('a function of which the platform would not take the triggers is refused:', () => {
  it.each([
    ['two timers', [...(timer('0 0 10 * * * *') as []), ...(timer('0 0 11 * * * *') as [])], 'one trigger at most'],
    ['no list', {}, 'is a list'],
    ['no object', [null], 'begins with a letter'],
    ['another name', [{ name: '1st', type: 'timer', config: '0 0 10 * * * *' }], 'begins with a letter'],
    ['another type', [{ name: 'tick', type: 'cos', config: '0 0 10 * * * *' }], "must have the type 'timer'"],
    ['no cron', [{ name: 'tick', type: 'timer' }], 'is a text'],
    ['five fields', timer('0 10 * * *'), 'has seven fields'],
    ['a nickname', timer('@daily'), 'has seven fields'],
    ['a number for a weekday', timer('0 0 10 * * 1 *'), 'names its weekdays'],
    ['a weekday for a month', timer('0 0 10 * MON * *'), 'the names JAN to DEC'],
    ['what other crons know', timer('0 0 10 L * * *'), 'knows numbers'],
    ['a question mark', timer('0 0 10 ? * MON *'), 'knows numbers'],
    ['a year long past', timer('0 0 10 * * * 1960'), 'in the years 1970 to 2099'],
    ['a sixtieth second', timer('60 0 10 * * * *'), 'cannot be read: Invalid value for second: 60'],
  ])('%s', (_, triggers, words) => {
    expect(() => readTriggers(triggers, refuse)).toThrow(words)
  })
})
