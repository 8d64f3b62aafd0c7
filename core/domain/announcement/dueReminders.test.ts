import { momentOf } from '../moment'
import { datesDueAt, dueReminders, timesSeen, type Wish } from './dueReminders'
import { reminderMessage } from './reminderMessage'
import type { AnnouncedTest } from './testsFrom'

const march: AnnouncedTest = {
  date: '2027-03-13',
  sessions: [[{ signal: 'preliminary', at: '10:00' }]],
  source: 'announcement',
  told: ['city'],
  districts: ['610702'],
  cancelledBy: null,
  movedTo: null,
  contradicted: false,
}
const cancelled = { ...march, cancelledBy: 'off' }
const moved = { ...march, movedTo: { by: 'moved', date: '2027-03-20' } }
const later = { ...march, sessions: [[{ signal: 'preliminary' as const, at: '11:00' }]] }
const wish = (kind: Wish['kind'], seen: string | null = timesSeen(march)): Wish => ({
  ...{ kind, testOn: '2027-03-13', district: '610702', seen },
})
const at = (date: string, time: string) => momentOf(date, time)
const before = at('2027-03-01', '12:00')

test.each<[string, Wish, AnnouncedTest[], number, 'send' | 'wait' | 'drop']>([
  ['the day before, at eight', wish('dayBefore'), [march], at('2027-03-12', '08:59'), 'wait'],
  ['the day before, from nine on', wish('dayBefore'), [march], at('2027-03-12', '09:00'), 'send'],
  ['the day before, late', wish('dayBefore'), [march], at('2027-03-12', '23:59'), 'send'],
  ['the day before, on the day', wish('dayBefore'), [march], at('2027-03-13', '00:00'), 'drop'],
  ['soon, more than an hour ahead', wish('soon'), [march], at('2027-03-13', '08:59'), 'wait'],
  ['soon, within the hour', wish('soon'), [march], at('2027-03-13', '09:00'), 'send'],
  ['soon, when it has begun', wish('soon'), [march], at('2027-03-13', '10:00'), 'drop'],
  ['soon, of a cancelled test', wish('soon'), [cancelled], at('2027-03-13', '09:30'), 'drop'],
  ['the day before, of a moved test', wish('dayBefore'), [moved], at('2027-03-12', '10:00'), 'drop'],
  [
    'soon, of contradicting notices',
    wish('soon'),
    [{ ...march, contradicted: true }],
    at('2027-03-13', '09:30'),
    'wait',
  ],
  ['the day before, of a test that nobody announced', wish('dayBefore'), [], at('2027-03-12', '10:00'), 'wait'],
  ['soon, of a test elsewhere', wish('soon'), [{ ...march, districts: ['610703'] }], at('2027-03-13', '09:30'), 'wait'],
  ['a change, where there is none', wish('changed'), [march], before, 'wait'],
  ['a change, when it is cancelled', wish('changed'), [cancelled], before, 'send'],
  ['a change, when it is moved', wish('changed'), [moved], before, 'send'],
  ['a change, when a signal sounds at another time', wish('changed'), [later], before, 'send'],
  ['a change, when it is not announced any more', wish('changed'), [], before, 'send'],
  ['a change, before it was announced', wish('changed', null), [], before, 'wait'],
  [
    'a change, of a cancelled test that was not announced at the time',
    wish('changed', null),
    [cancelled],
    before,
    'send',
  ],
  ['anything, after the day', wish('changed'), [cancelled], at('2027-03-14', '00:00'), 'drop'],
  ['anything, of no day', { ...wish('soon'), testOn: null }, [march], before, 'drop'],
])('%s', (_, wished, tests, now, expected) => {
  expect(dueReminders(tests, wished, now)).toBe(expected)
})

test.each<[string, Wish, string, ReturnType<typeof dueReminders>]>([
  ['the day before', wish('dayBefore'), '2027-03-20', { follow: '2027-03-20' }],
  ['soon', wish('soon'), '2027-03-20', { follow: '2027-03-20' }],
  ['a day that is over', wish('soon'), '2027-02-28', 'drop'],
  ['a change, which is sent', wish('changed'), '2027-03-20', 'send'],
])('a reminder follows its test to the new date: %s', (_, wished, to, expected) => {
  expect(dueReminders([moved], wished, before, to)).toEqual(expected)
})

test.each([
  ['months ahead', before, []],
  ['at eight the day before', at('2027-03-12', '08:59'), []],
  ['from nine on', at('2027-03-12', '09:00'), ['2027-03-13']],
  ['early on the day', at('2027-03-13', '08:59'), []],
  ['in the hour before', at('2027-03-13', '09:00'), ['2027-03-13']],
  ['when it has begun', at('2027-03-13', '10:00'), []],
])('only near a test a reminder may be due by the time alone: %s', (_, now, dates) => {
  expect(datesDueAt([march], now)).toEqual(dates)
})

test('the message names the earliest session, in whatever order they stand', () => {
  const twice = { ...march, sessions: [later.sessions[0]!, march.sessions[0]!] }
  expect(reminderMessage([twice], wish('soon')).when).toBe('2027年3月13日 10:00')
})

test.each<[string, Wish, AnnouncedTest[], string, string]>([
  ['the day before', wish('dayBefore'), [march], '防空警报试鸣', '明天试鸣，请保持正常秩序'],
  ['soon', wish('soon'), [march], '防空警报试鸣', '即将试鸣，请保持正常秩序'],
  ['cancelled', wish('changed'), [cancelled], '防空警报试鸣已取消', '原定的试鸣不再进行'],
  ['moved', wish('changed'), [moved], '防空警报试鸣已改期', '改到3月20日，详见通告'],
  ['other times', wish('changed'), [later], '防空警报试鸣有变更', '请打开小程序查看新的通告'],
  ['not announced any more', wish('changed'), [], '防空警报试鸣有变更', '请打开小程序查看新的通告'],
])('a message of what is %s fits the fields of a template', (_, wished, tests, what, note) => {
  const message = reminderMessage(tests, wished)
  expect(message).toMatchObject({ what, note, when: expect.stringMatching(/^2027年3月13日 1[01]:00$/) as string })
  expect(Math.max(message.what.length, message.note.length)).toBeLessThanOrEqual(20)
})
