import { usual } from '../../../test/seeds/notices'
import { momentOf } from '../moment'
import { phoneEntries } from './phoneEntries'

const keep = '请保持正常秩序。'
const before = momentOf('2027-03-01', '09:00')
const afternoon = usual.map(({ signal, at }) => ({ signal, at: at.replace('10:', '15:') }))

test('an announced test has its own times in a calendar', () => {
  expect(phoneEntries({ date: '2027-03-13', sessions: [usual], source: 'announcement' }, keep, before)).toEqual([
    {
      title: '防空警报试鸣',
      description:
        '10:00至10:03 预先警报，10:08至10:11 空袭警报，10:16至10:19 解除警报。请保持正常秩序。如有变更，以新的通告为准。',
      from: momentOf('2027-03-13', '10:00'),
      to: momentOf('2027-03-13', '10:19'),
      allDay: false,
      remindBefore: 1_800_000,
    },
  ])
})

test('what is only custom takes the whole day, and says that its times are those of the notice', () => {
  expect(phoneEntries({ date: '2028-03-13', sessions: [usual], source: 'custom' }, keep, before)).toMatchObject([
    {
      description: '时间以当年通告为准。请保持正常秩序。',
      from: momentOf('2028-03-13', '00:00'),
      to: momentOf('2028-03-14', '00:00'),
      allDay: true,
    },
  ])
})

test.each([
  ['10:18', ['10:00', '15:00']],
  ['10:19', ['15:00']],
  ['15:19', []],
])('of two sessions each is an entry of its own, at %s those that are not over: %j', (time, starts) => {
  const test = { date: '2027-03-13', sessions: [usual, afternoon], source: 'announcement' } as const
  const entries = phoneEntries(test, keep, momentOf('2027-03-13', time))
  expect(entries.map(({ from }) => from)).toEqual(starts.map((start) => momentOf('2027-03-13', start)))
})
